using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Grades;

/// <summary>How a rubric grades.</summary>
/// <param name="Names">The grades from best to worst.</param>
/// <param name="Vetoed">The grade when a veto item decided; null when there is none.</param>
/// <param name="Bands">The bands from best to worst; empty when the scheme publishes none, and then only a veto, the pass line and quotas grade.</param>
public sealed record GradeScale(IReadOnlyList<string> Names, string? Vetoed, IReadOnlyList<GradeBand> Bands)
{
    /// <summary>The pass line (合格线); null when there is none.</summary>
    public PassLine? Pass { get; init; }

    /// <summary>Events that limit the grade, in the scheme's order.</summary>
    public IReadOnlyList<GradeLimit> Limits { get; init; } = [];

    /// <summary>The grades given by number of places; null when there are none.</summary>
    public GradeQuotas? Quotas { get; init; }

    /// <summary>The grade of a total; null without bands, or when the range reaches over an edge.</summary>
    public string? Of(ScoreRange total)
    {
        var lowest = Of(total.Lowest);
        return lowest is not null && lowest == Of(total.Highest) ? lowest : null;
    }

    /// <summary>The worse of a grade and the best grade still allowed.</summary>
    public string Limited(string grade, string best) => PlaceOf(grade) < PlaceOf(best) ? best : grade;

    /// <summary>The place of a grade among the names, 0 for the best; after the last for an unknown one.</summary>
    internal int PlaceOf(string grade)
    {
        for (var place = 0; place < Names.Count; place++)
        {
            if (Names[place] == grade)
                return place;
        }

        return Names.Count;
    }

    private string? Of(decimal total) => Bands.FirstOrDefault(band => band.Takes(total))?.Grade;
}
