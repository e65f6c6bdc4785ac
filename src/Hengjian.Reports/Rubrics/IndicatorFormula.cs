using System.Globalization;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>How an indicator's points come from the changes of its rules: from full or zero, cut at the weight and the lower limit, nothing when a rule says so, then factors and ceilings, then rounded.</summary>
internal sealed record IndicatorFormula
{
    private readonly bool startsFull;
    private readonly decimal downTo;
    private readonly decimal factor;
    private readonly decimal? ceiling;
    private readonly int? digits;
    private readonly IndicatorScore score;
    private readonly IReadOnlyDictionary<string, RuleEffect> effects;

    private IndicatorFormula(Rubric rubric, ScoreSheet sheet, IndicatorScore score, Indicator indicator, bool startsFull)
    {
        var taken = sheet.Options.ToDictionary(option => option.Id, option => option.Choice, StringComparer.Ordinal);
        var scale = rubric.TransferredDeductions.Under(taken) == TransferredDeductions.Scaled && indicator.Weight > 0 ? score.Weight / indicator.Weight : 1m;
        this.score = score;
        this.startsFull = startsFull;
        effects = indicator.AllRules.ToDictionary(rule => rule.Id, rule => rule.Effect, StringComparer.Ordinal);
        downTo = indicator.DownTo;
        digits = rubric.Rounding.At.Under(taken) == RoundingPlace.Indicator ? rubric.Rounding.Digits : null;
        var limits = score.Entries.Where(entry => entry.Outcome == RuleOutcome.Triggered).Select(entry => effects[entry.Rule]).ToList();
        factor = limits.OfType<RuleEffect.Factor>().Aggregate(1m, (product, one) => product * one.By);
        ceiling = limits.OfType<RuleEffect.Ceiling>().Select(one => (decimal?)one.Most.At(score.Weight, scale)).Min();
    }

    /// <summary>The formula that gives the indicator's own points, or will give them once open rules have numbers; null when no such formula is known.</summary>
    public static IndicatorFormula? Of(Rubric rubric, ScoreSheet sheet, IndicatorScore score)
    {
        var indicator = rubric.Indicators.FirstOrDefault(one => one.Id == score.Id);
        if (indicator is null || score.Entries.Count == 0 || !score.Entries.All(entry => indicator.AllRules.Any(rule => rule.Id == entry.Rule)))
        {
            return null;
        }

        var first = score.Entries[0].Rule;
        var startsFull = indicator.Otherwise.FirstOrDefault(other => other.Rules.Any(rule => rule.Id == first))?.StartsFull ?? indicator.StartsFull;
        var formula = new IndicatorFormula(rubric, sheet, score, indicator, startsFull);
        return score.Awarded.IsSettled
            ? formula.Reckon() == score.Awarded.Lowest ? formula : null
            : sheet.OpenPoints.Where(open => open.Indicator == score.Id).All(open => score.Entries.Any(entry => entry.Rule == open.Rule && entry.Outcome == RuleOutcome.Open)) ? formula : null;
    }

    /// <summary>Whether a rule bears on what all others gave, so that it is no change to be added.</summary>
    public bool IsLimit(ScoreEntry entry) => effects[entry.Rule].Limits;

    /// <summary>What stands for a rule that limits the whole, such as × 50%.</summary>
    public string LimitOf(ScoreEntry entry) => effects[entry.Rule] switch
    {
        RuleEffect.Factor one => $"× {Number(one.By * 100)}%",
        RuleEffect.Ceiling => $"最高 {Number(ceiling ?? 0)}",
        _ => "",
    };

    /// <summary>The formula.</summary>
    /// <param name="weight">The cell of the weight.</param>
    /// <param name="change">The cell of an entry's change.</param>
    public string Over(string weight, Func<ScoreEntry, string> change)
    {
        var changes = score.Entries.Where(entry => !IsLimit(entry)).Select(change).ToList();
        var sum = (startsFull, changes.Count) switch
        {
            (true, 0) => weight,
            (true, _) => $"{weight}+SUM({string.Join(",", changes)})",
            (false, 0) => "0",
            _ => $"SUM({string.Join(",", changes)})",
        };
        var formula = $"MAX({Number(downTo)},MIN({weight},{sum}))";
        var nothing = score.Entries.Where(CanBeNothing).Select(change).ToList();
        formula = nothing.Count == 0 ? formula : $"IF(MIN(0,{string.Join(",", nothing)})<0,0,{formula})";
        formula = factor == 1 ? formula : $"{formula}*{Number(factor)}";
        formula = ceiling is { } most ? $"MIN({Number(most)},{formula})" : formula;
        var open = score.Entries.Where(entry => IsLimit(entry) && entry.Outcome == RuleOutcome.Open).Select(change).ToList();
        formula = open.Count == 0 ? formula : $"{formula}+SUM({string.Join(",", open)})";
        if (digits is not { } places)
        {
            return formula;
        }

        var rounded = $"ROUND({formula},{Number(places)})";
        return Rounded(score.Weight, places) > score.Weight ? $"MIN({weight},{rounded})" : rounded;
    }

    private decimal Reckon()
    {
        var changes = score.Entries.Where(entry => !IsLimit(entry)).Sum(entry => entry.Points);
        var points = Math.Max(downTo, Math.Min(score.Weight, (startsFull ? score.Weight : 0) + changes));
        if (score.Entries.Any(entry => CanBeNothing(entry) && entry.Points < 0))
        {
            points = 0;
        }

        points *= factor;
        points = ceiling is { } most ? Math.Min(most, points) : points;
        return digits is { } places ? Math.Min(score.Weight, Rounded(points, places)) : points;
    }

    private static decimal Rounded(decimal points, int places) => Math.Round(points, places, MidpointRounding.AwayFromZero);

    private bool CanBeNothing(ScoreEntry entry) => effects[entry.Rule] switch
    {
        RuleEffect.Zero => true,
        RuleEffect.Tiers tiers => tiers.Steps.Any(step => step.Zero) && (entry.Outcome == RuleOutcome.Open || entry.Points == -score.Weight),
        RuleEffect.Sample => entry.Outcome == RuleOutcome.Triggered && entry.Points == -score.Weight,
        _ => false,
    };

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
