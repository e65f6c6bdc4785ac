namespace Hengjian.Rubrics.Scoring;

/// <summary>How points are brought to the full mark in one situation: × to / from.</summary>
/// <param name="From">The mark that counts as full; null while it is open.</param>
/// <param name="To">The full mark.</param>
internal sealed record RescaleRatio(decimal? From, decimal To)
{
    /// <summary>Points stay as they are.</summary>
    internal static readonly RescaleRatio None = new(1, 1);

    /// <summary>The points rescaled; zero when nothing is examined; null while the mark is open.</summary>
    internal decimal? Of(decimal points) => From switch
    {
        null => null,
        <= 0 => 0,
        { } from => from == To ? points : points * To / from,
    };
}
