using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>An indicator with where it stands in its part.</summary>
/// <param name="Position">Its number among the part's indicators, from zero.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Group">Its group.</param>
/// <param name="Removals">What may take its group away, in the part's order.</param>
internal sealed record IndicatorPlace(int Position, Indicator Indicator, IndicatorGroup Group, IReadOnlyList<GroupRemoval> Removals);
