using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says conditions and effects in words.</summary>
internal sealed class RuleWords(Rubric rubric)
{
    internal string Of(Expression expression) => ExpressionWords.Of(expression, name => RubricNames.WordsFor(rubric, name));

    internal string Of(Condition condition)
    {
        var parts = new List<string>();
        if (condition.Classes.Count > 0)
            parts.Add($"类别为{string.Join("、", condition.Classes)}");
        if (condition.When is { } when)
            parts.Add(Of(when));
        return string.Join("，且", parts);
    }

    internal string Of(RuleEffect effect) => effect switch
    {
        RuleEffect.Zero zero => $"{Of(zero.When)} → 此项不得分",
        RuleEffect.Once once => $"{Of(once.When)} → {Change(once.Points)}",
        RuleEffect.Each each => $"{Of(each.Of)}，每处{Change(each.Points)}{AtMost(each.AtMost)}",
        RuleEffect.Amount amount => $"{(amount.Deducts ? "扣" : "得")} {Of(amount.Of)}{AtMost(amount.AtMost)}",
        RuleEffect.Tiers tiers => $"{Of(tiers.Of)}：{string.Join("，否则 ", tiers.Steps.Select(Of))}",
        RuleEffect.Sample sample => $"抽查 {sample.Size} 个，{Of(sample.Of)}，每处扣 {Plain.Text(sample.Points)}；不足的{Of(sample.Short)}，没有的{Of(sample.Empty)}",
        RuleEffect.KOf kOf => $"{string.Join("、", kOf.Of.Select(Of))}，其中有 {kOf.Least} 项 → 得 {Plain.Text(kOf.Points)}",
        _ => "",
    };

    internal string HowDecided(Indicator indicator)
    {
        var rules = indicator.Rules.Concat(indicator.Otherwise.SelectMany(alternative => alternative.Rules)).ToList();
        var names = rules.SelectMany(rule => NamesOf(rule.Effect)).Distinct(StringComparer.Ordinal).ToList();
        var measures = names.Where(name => rubric.Measures.Any(measure => measure.Id == name)).ToList();
        var questions = rules.Count(rule => rule.Ask is not null) + names.Count(name => name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal));
        var parts = new List<string>();
        if (measures.Count > 0)
            parts.Add($"度量 {string.Join("、", measures)}");
        if (questions > 0)
            parts.Add($"人工认定 {questions} 问");
        return string.Join("；", parts);
    }

    internal static string Of(Setting<DoubleDeduction> setting) => Of(setting, value => value == DoubleDeduction.Allowed ? "可重复扣分" : "不重复扣分");

    internal static string Of(Setting<TransferredDeductions> setting) => Of(setting, value => value == TransferredDeductions.Fixed ? "固定扣分不变" : "固定扣分随分值放大");

    internal static string Of(Setting<RoundingPlace> setting) => Of(setting, value => value switch
    {
        RoundingPlace.Indicator => "各二级指标",
        RoundingPlace.Part => "各部分（折算后）",
        _ => "总分",
    });

    private static string Of(Setting<ShortSample> setting) => Of(setting, value => value == ShortSample.Scaled ? "按比例扣分" : "仍按每处扣分");

    private static string Of(Setting<EmptySample> setting) => Of(setting, value => value == EmptySample.Full ? "不扣分" : "不得分");

    private static string Of<T>(Setting<T> setting, Func<T, string> words)
        where T : struct, Enum => setting.Option is null
            ? words(setting.Fixed)
            : $"由选项 {setting.Option} 决定（{string.Join("，", setting.ByChoice.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}：{words(pair.Value)}"))}）";

    private static IEnumerable<string> NamesOf(RuleEffect effect) => effect switch
    {
        RuleEffect.Zero zero => zero.When.Names,
        RuleEffect.Once once => once.When.Names,
        RuleEffect.Each each => each.Of.Names,
        RuleEffect.Amount amount => amount.Of.Names,
        RuleEffect.Tiers tiers => tiers.Of.Names,
        RuleEffect.Sample sample => sample.Of.Names,
        RuleEffect.KOf kOf => kOf.Of.SelectMany(one => one.Names),
        _ => [],
    };

    private static string Of(TierStep step) =>
        $"{(step.Inclusive ? "达到" : "超过")} {Plain.Text(step.Edge)} {(step.Zero ? "不得分" : Change(step.Change))}";

    private static string Change(decimal points) => points < 0 ? $"扣 {Plain.Text(-points)}" : $"得 {Plain.Text(points)}";

    private static string AtMost(decimal? most) => most is { } limit ? $"，最多 {Plain.Text(limit)}" : "";
}
