using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>A rule that deducts facts.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Route">The replacement check it belongs to; null for the indicator's own rules.</param>
/// <param name="Rule">The rule.</param>
internal sealed record Claimant(Indicator Indicator, Alternative? Route, ScoringRule Rule)
{
    /// <summary>Whether only one of the two can ever deduct: a replacement check and the rules it replaces.</summary>
    internal bool Excludes(Claimant other) => Indicator.Id == other.Indicator.Id && !ReferenceEquals(Route, other.Route);

    /// <summary>Whether the two always apply together.</summary>
    internal bool StandsBeside(Claimant other) => Indicator.Id == other.Indicator.Id && ReferenceEquals(Route, other.Route);

    /// <summary>Says where the fact was deducted, for a rule of some indicator.</summary>
    internal string Words(Indicator reader) => Indicator.Id == reader.Id ? $"已在本项“{Rule.Words}”扣分" : $"已在“{Indicator.Name}”扣分";
}
