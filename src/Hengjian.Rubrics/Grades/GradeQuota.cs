namespace Hengjian.Rubrics.Grades;

/// <summary>A grade and how many get it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Share">The fraction of the subjects that are ranked and did not fail; null when <paramref name="Count"/> says how many.</param>
/// <param name="Rounded">How the share becomes a whole number.</param>
/// <param name="Count">How many; null when <paramref name="Share"/> says it.</param>
public sealed record GradeQuota(string Grade, decimal? Share, QuotaRounding Rounded, int? Count)
{
    /// <summary>The places among so many subjects.</summary>
    public int PlacesOf(int subjects)
    {
        // A third is not exact as a decimal: 36 × 1/3 has to be 12 and not 11.99….
        var places = Math.Round((Share ?? 0) * subjects, 12, MidpointRounding.AwayFromZero);
        return Count ?? (int)(Rounded switch
        {
            QuotaRounding.Up => Math.Ceiling(places),
            QuotaRounding.Down => Math.Floor(places),
            _ => Math.Round(places, MidpointRounding.AwayFromZero),
        });
    }
}
