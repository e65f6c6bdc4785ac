using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says conditions and effects in words.</summary>
internal sealed class RuleWords(Rubric rubric)
{
    internal string Of(Expression expression) => Of(expression, false);

    internal string Of(Condition condition)
    {
        var parts = new List<string>();
        if (condition.Classes.Count > 0)
            parts.Add($"类别为{string.Join("、", condition.Classes)}");
        if (condition.When is { } when)
            parts.Add(Of(when));
        return string.Join("，且", parts);
    }

    internal string Of(RuleEffect effect) => new EffectWords(Of).Of(effect);

    private string Of(Expression expression, bool isShare) => ExpressionWords.Of(expression, name => RubricNames.WordsFor(rubric, name), isShare);

    internal string HowDecided(Indicator indicator)
    {
        var rules = indicator.AllRules.ToList();
        var names = rules.SelectMany(rule => rule.Effect.Formulas).SelectMany(formula => formula.Names).Distinct(StringComparer.Ordinal).ToList();
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

    internal static string Of(Setting<ShortSample> setting) => Of(setting, value => value == ShortSample.Scaled ? "按比例扣分" : "仍按每处扣分");

    internal static string Of(Setting<EmptySample> setting) => Of(setting, value => value == EmptySample.Full ? "不扣分" : "不得分");

    internal static string Of(Setting<ShortfallSteps> setting) => Of(setting, value => value switch
    {
        ShortfallSteps.Started => "不足一步按一步算",
        ShortfallSteps.Whole => "满一步才算",
        _ => "不足一步按比例算",
    });

    private static string Of<T>(Setting<T> setting, Func<T, string> words)
        where T : struct, Enum => setting.Option is null
            ? words(setting.Fixed)
            : $"由选项 {setting.Option} 决定（{string.Join("，", setting.ByChoice.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}：{words(pair.Value)}"))}）";
}
