using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What every rule of an indicator does to one subject, whichever way its applicability turns out.</summary>
/// <param name="Place">The indicator.</param>
/// <param name="Rules">The verdicts of its own rules.</param>
/// <param name="Replacements">The verdicts of replacement checks.</param>
internal sealed record IndicatorVerdicts(IndicatorPlace Place, IReadOnlyList<RuleVerdict> Rules, IReadOnlyDictionary<Alternative, IReadOnlyList<RuleVerdict>> Replacements)
{
    internal Indicator Indicator => Place.Indicator;

    internal IReadOnlyList<RuleVerdict> For(Alternative? route) => route switch
    {
        null => Rules,
        { Kind: AlternativeKind.Replace } => Replacements[route],
        _ => [],
    };

    internal bool StartsFull(Alternative? route) => route?.StartsFull ?? Indicator.StartsFull;
}
