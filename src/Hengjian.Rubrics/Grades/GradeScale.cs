using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Grades;

/// <summary>How a rubric grades.</summary>
/// <param name="Names">The grades from best to worst.</param>
/// <param name="Vetoed">The grade when a veto item decided; null when there is none.</param>
/// <param name="Bands">The bands from best to worst; empty when the scheme publishes none, and then only a veto grades.</param>
public sealed record GradeScale(IReadOnlyList<string> Names, string? Vetoed, IReadOnlyList<GradeBand> Bands)
{
    /// <summary>The grade of a total; null without bands, or when the range reaches over an edge.</summary>
    public string? Of(ScoreRange total)
    {
        var lowest = Of(total.Lowest);
        return lowest is not null && lowest == Of(total.Highest) ? lowest : null;
    }

    private string? Of(decimal total) => Bands.FirstOrDefault(band => total >= band.From)?.Grade;
}
