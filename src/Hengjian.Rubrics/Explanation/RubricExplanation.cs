using System.Globalization;

using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>A rubric in words.</summary>
/// <param name="Lines">The rubric as lines of text (zh-CN), indented by two blanks for each level.</param>
/// <param name="Coverage">Every indicator with who decides it.</param>
public sealed record RubricExplanation(IReadOnlyList<string> Lines, IReadOnlyList<IndicatorCoverage> Coverage)
{
    /// <summary>Explains a rubric.</summary>
    public static RubricExplanation Of(Rubric rubric)
    {
        var words = new RuleWords(rubric);
        var coverage = rubric.Parts.SelectMany(part => part.Groups.SelectMany(group => group.Indicators.Select(indicator =>
            new IndicatorCoverage(part.Name, group.Name, indicator.Id, indicator.Name, indicator.Weight, indicator.Decides, words.HowDecided(indicator)))));
        return new RubricExplanation([.. Header(rubric), .. Vetoes(rubric, words), .. rubric.Parts.SelectMany(part => Part(rubric, part, words)), .. Grades(rubric)], [.. coverage]);
    }

    private static IEnumerable<string> Header(Rubric rubric)
    {
        yield return $"{rubric.Title}（{rubric.Id}，版本 {rubric.Version}）";
        yield return $"依据：{rubric.Source}";
        if (rubric.MonitoringDate is { } date)
            yield return $"监测时间点：{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        yield return $"取整：四舍五入，保留 {rubric.Rounding.Digits} 位小数，取整处：{RuleWords.Of(rubric.Rounding.At)}";
        yield return $"权重转移后：{RuleWords.Of(rubric.TransferredDeductions)}";
        yield return $"同一问题在几个指标下：{RuleWords.Of(rubric.Double)}";
        foreach (var one in rubric.Classes)
            yield return $"{one.Id}：{one.Title}";
        foreach (var option in rubric.Options)
        {
            yield return $"选项 {option.Id}：{option.Question}";
            foreach (var choice in option.Choices)
                yield return $"  {choice.Id}{(choice.Id == option.Default ? "（默认）" : "")}：{choice.Meaning}";
        }
    }

    private static IEnumerable<string> Vetoes(Rubric rubric, RuleWords words)
    {
        foreach (var target in rubric.Targets)
        {
            var items = rubric.Vetoes.Where(item => item.Target == target.Id).ToList();
            if (items.Count > 0)
                yield return $"单项否决：{target.Title}";
            foreach (var item in items)
            {
                yield return $"  {item.Id} [{Decides(item.Decides)}] {item.Name}：{item.Words}（{item.Clause}）";
                if (!item.Applies.IsAlways)
                    yield return $"    适用：{words.Of(item.Applies)}";
                if (item.Needs is { } needs)
                    yield return $"    前提：{words.Of(needs)}";
                yield return item.Ask is { } ask ? $"    问：{ask.Text}" : $"    当：{words.Of(item.When)}";
            }
        }
    }

    private static IEnumerable<string> Part(Rubric rubric, RubricPart part, RuleWords words)
    {
        yield return $"{part.Name}（{Plain.Text(part.Full)} 分）";
        foreach (var removal in part.Removals)
            yield return $"  {removal.Words}（{removal.Clause}；当：{words.Of(removal.When)}）";
        if (part.Rescale is { } rescale)
            yield return $"  折算：合计 × {Plain.Text(rescale.To)} ÷（{words.Of(rescale.From)}）";
        foreach (var group in part.Groups)
        {
            yield return $"  {group.Name}（{Plain.Text(group.Points)} 分）";
            foreach (var line in group.Indicators.SelectMany(indicator => Indicator(rubric, indicator, part, words)))
                yield return line;
        }
    }

    private static IEnumerable<string> Indicator(Rubric rubric, Indicator indicator, RubricPart part, RuleWords words)
    {
        yield return $"    {indicator.Name} {Plain.Text(indicator.Weight)} 分 [{Decides(indicator.Decides)}] {indicator.Id}，{(indicator.StartsFull ? "从满分扣" : "从零分加")}{(indicator.Double == rubric.Double ? "" : "，" + RuleWords.Of(indicator.Double))}";
        foreach (var line in indicator.Rules.SelectMany(rule => Rule(rule, words)))
            yield return "      " + line;
        if (!indicator.Applies.IsAlways)
            yield return $"      适用：{words.Of(indicator.Applies)}";
        foreach (var alternative in indicator.Otherwise)
        {
            var when = alternative.When.IsAlways ? "否则" : $"不适用且{words.Of(alternative.When)}";
            yield return $"      {when}：{alternative.Words} → {Consequence(alternative, part)}";
            foreach (var line in alternative.Rules.SelectMany(rule => Rule(rule, words)))
                yield return "        " + line;
        }
    }

    private static IEnumerable<string> Rule(ScoringRule rule, RuleWords words)
    {
        yield return $"{rule.Id}：{rule.Words}（{rule.Clause}）";
        if (!rule.Applies.IsAlways)
            yield return $"  适用：{words.Of(rule.Applies)}";
        if (rule.Ask is { } ask)
            yield return $"  问：{ask.Text}";
        yield return $"  算：{words.Of(rule.Effect)}";
    }

    internal static string Consequence(Alternative alternative, RubricPart part) => alternative.Kind switch
    {
        AlternativeKind.Transfer => $"分值转入{string.Join("、", alternative.Targets.Select(id => part.Groups.SelectMany(group => group.Indicators).First(one => one.Id == id).Name))}{(alternative.Targets.Count > 1 ? "（平均）" : "")}",
        AlternativeKind.Replace => $"改按下列规则（{(alternative.StartsFull ? "从满分扣" : "从零分加")}）",
        AlternativeKind.Full => "按满分计",
        _ => "不考核，分值不计",
    };

    private static IEnumerable<string> Grades(Rubric rubric)
    {
        if (rubric.Grades is not { } grades)
            yield break;
        yield return $"等次：{string.Join("、", grades.Names)}";
        if (grades.Vetoed is { } vetoed)
            yield return $"  单项否决：{vetoed}";
        foreach (var band in grades.Bands)
            yield return $"  {Plain.Text(band.From)} 分起：{band.Grade}";
        if (grades.Bands.Count == 0)
            yield return "  方案没有公布分数线，未被否决的不给等次";
    }

    private static string Decides(DecisionKind kind) => kind switch
    {
        DecisionKind.Measured => "机器测定",
        DecisionKind.Assisted => "机器辅助",
        _ => "人工评定",
    };
}
