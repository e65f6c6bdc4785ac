using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies named levels.</summary>
internal static class LevelScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Levels levels, Indicator indicator)
    {
        var answer = inputs.Overruled ?? (levels.Of is null ? inputs.Book.JudgementOn(rule.Id) : null);
        var value = levels.Of is null ? inputs.ValueOf(NamesInScope.Answer) : inputs.Decide(levels.Of, ExpressionType.Text);
        if (inputs.Overruled is { Answer: FactValue.Choice chosen })
            value = new Value.Text(chosen.Id);
        if (value is not Value.Text text)
            return Open(rule, levels, value);
        if (levels.Steps.FirstOrDefault(step => step.Id == text.Words) is not { } level)
            return Open(rule, levels, Value.Open.Because(new OpenReason(rule.Id, $"“{text.Words}”不在各档次之中：{string.Join("、", levels.Steps.Select(step => step.Meaning))}")));
        return level.IsOpen ? Given(rule, level, answer, indicator) : Taken(rule, level, level.From);
    }

    private static RuleVerdict Open(ScoringRule rule, RuleEffect.Levels levels, Value value) => RuleScoring.Opened(rule, value) with
    {
        Low = levels.Steps.Select(step => step.From).Aggregate(Points.Least),
        High = levels.Steps.Select(step => step.To).Aggregate(Points.Most),
    };

    private static RuleVerdict Taken(ScoringRule rule, LevelStep level, Points change) => new(rule)
    {
        Outcome = change == Points.None ? RuleOutcome.Clear : RuleOutcome.Triggered,
        Low = change,
        High = change,
        Arithmetic = standing => $"“{level.Meaning}”{(change == Points.None ? "不得分" : ChangeWords.Of(change, standing))}",
    };

    /// <summary>What is wrong with the points given inside a level (zh-CN); null when they fit, or when none were given.</summary>
    internal static string? FaultIn(LevelStep level, decimal? number, Indicator indicator) => number switch
    {
        null => null,
        { } points when !level.IsOpen => $"“{level.Meaning}”的分值已定，不用再给 {Plain.Text(points)} 分",
        { } points when points < level.From.At(indicator.Weight, 1) || points > level.To.At(indicator.Weight, 1) =>
            $"“{level.Meaning}”在 {Limits(level, indicator)}之间给分，所给的 {Plain.Text(points)} 分不在其中，请重新认定",
        _ => null,
    };

    /// <summary>A level inside which a person gives the points; they are points of the printed weight and follow a transfer as the level does.</summary>
    private static RuleVerdict Given(ScoringRule rule, LevelStep level, Judgement? answer, Indicator indicator)
    {
        var number = (answer?.Answer as FactValue.Choice)?.Number;
        var limits = Limits(level, indicator);
        if (number is not { } points || FaultIn(level, number, indicator) is not null)
        {
            var reason = FaultIn(level, number, indicator) ?? $"“{level.Meaning}”在 {limits}之间给分，还没有给出分值";
            return SharedChange.Of(rule, Value.Open.Because(new OpenReason(rule.Id, reason)), level.From, level.To, _ => "");
        }

        return Taken(rule, level, level.To.Share == 0 || indicator.Weight == 0 ? Points.Printed(points) : Points.OfWeight(points / indicator.Weight)) with
        {
            Arithmetic = standing => $"“{level.Meaning}”在 {limits}之间给分，得 {Plain.Text(points)}{Moved(level, points, indicator, standing)}",
        };
    }

    private static string Limits(LevelStep level, Indicator indicator)
    {
        var points = $"{Plain.Text(level.From.At(indicator.Weight, 1))} 至 {Plain.Text(level.To.At(indicator.Weight, 1))} 分";
        return level.To.Share == 0 ? points : $"{Plain.Percent(level.From.Share)} 至 {Plain.Percent(level.To.Share)}（{points}）";
    }

    private static string Moved(LevelStep level, decimal points, Indicator indicator, Standing standing) =>
        level.To.Share == 0 || standing.Weight == indicator.Weight || indicator.Weight == 0
            ? ""
            : $"，分值 {Plain.Text(indicator.Weight)} → {Plain.Text(standing.Weight)}，{Plain.Text(points)} × {Plain.Text(standing.Weight)} ÷ {Plain.Text(indicator.Weight)} = {Plain.Text(points * standing.Weight / indicator.Weight)}";
}
