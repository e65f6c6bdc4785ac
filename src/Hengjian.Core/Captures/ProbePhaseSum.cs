namespace Hengjian.Core.Captures;

/// <summary>One phase of many probes: sum, least and most, exact to the tick. Mergeable in any order.</summary>
/// <param name="Sum">All of them together.</param>
/// <param name="Least">The shortest; zero when there was none.</param>
/// <param name="Most">The longest; zero when there was none.</param>
public readonly record struct ProbePhaseSum(TimeSpan Sum, TimeSpan Least, TimeSpan Most)
{
    /// <summary>The phase of a single probe.</summary>
    public static ProbePhaseSum Of(TimeSpan phase) => new(phase, phase, phase);

    /// <summary>Both together; only for two that each hold at least one probe.</summary>
    public ProbePhaseSum Merge(ProbePhaseSum other) =>
        new(Sum + other.Sum, Least < other.Least ? Least : other.Least, Most > other.Most ? Most : other.Most);
}
