using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that bear on what all other rules gave: a factor (起评分), then a ceiling (最高得).</summary>
internal static class LimitScoring
{
    internal static RuleVerdict Factor(ScoringRule rule, RuleInputs inputs, RuleEffect.Factor factor) => inputs.Decide(factor.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule)
        {
            Outcome = RuleOutcome.Triggered,
            FactorLow = factor.By,
            FactorHigh = factor.By,
            Arithmetic = standing => inputs.Because(factor.When, true) + Times(factor.By, standing.Before),
        },
        Value.Flag => ConditionScoring.Clear(rule, inputs, factor.When, "得分不打折"),
        var open => RuleScoring.Opened(rule, open) with { FactorLow = factor.By },
    };

    internal static RuleVerdict Ceiling(ScoringRule rule, RuleInputs inputs, RuleEffect.Ceiling ceiling) => inputs.Decide(ceiling.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule)
        {
            Outcome = RuleOutcome.Triggered,
            Ceiling = ceiling.Most,
            CeilingIsSure = true,
            Arithmetic = standing => inputs.Because(ceiling.When, true) + Limited(ceiling.Most, standing),
        },
        Value.Flag => ConditionScoring.Clear(rule, inputs, ceiling.When, "不设上限"),
        var open => RuleScoring.Opened(rule, open) with { Ceiling = ceiling.Most },
    };

    private static string Times(decimal factor, ScoreRange before) => before.IsSettled
        ? $"按 {Plain.Percent(factor)} 计分，{Plain.Text(before.Lowest)} × {Plain.Percent(factor)} = {Plain.Text(before.Lowest * factor)}"
        : $"按 {Plain.Percent(factor)} 计分";

    private static string Limited(Points most, Standing standing)
    {
        var limit = most.At(standing.Weight, standing.Scale);
        var written = most.Share == 0 ? Plain.Text(limit) : $"{Plain.Percent(most.Share)}，{ChangeWords.Product(standing.Weight, most.Share)}";
        if (!standing.Before.IsSettled)
            return $"最高得 {written}";
        return standing.Before.Lowest > limit
            ? $"最高得 {written}；其余各条合计 {Plain.Text(standing.Before.Lowest)}，按 {Plain.Text(limit)} 计"
            : $"最高得 {written}；其余各条合计 {Plain.Text(standing.Before.Lowest)}，没有超过";
    }
}
