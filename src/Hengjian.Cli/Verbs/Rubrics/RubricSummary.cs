using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>A rubric in one row.</summary>
/// <param name="File">Its file.</param>
/// <param name="Rubric">Its id; null when it does not load.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The document it comes from.</param>
/// <param name="FullMarks">The full mark of every kind of object that is given points.</param>
/// <param name="Indicators">How many indicators it has.</param>
/// <param name="Measured">The share of the points that the machine measures, from 0 to 1.</param>
/// <param name="Reported">The share that follows from figures that people or other systems enter.</param>
/// <param name="Assisted">The share that people judge from what the machine found.</param>
/// <param name="Judged">The share that people judge alone.</param>
/// <param name="Faults">Why it does not load.</param>
internal sealed record RubricSummary(
    string File,
    string? Rubric,
    string? Version,
    string? Title,
    string? Source,
    IReadOnlyList<FullMark> FullMarks,
    int Indicators,
    decimal? Measured,
    decimal? Reported,
    decimal? Assisted,
    decimal? Judged,
    IReadOnlyList<SourceFault> Faults)
{
    public static RubricSummary Of(RubricSource source)
    {
        if (source.Rubric is not { } rubric)
        {
            return new RubricSummary(source.Path, null, null, null, null, [], 0, null, null, null, null, source.Faults);
        }

        var marks = rubric.Targets
            .Select(target => new FullMark(target.Id, target.Title, rubric.Parts.Where(part => part.Target == target.Id).Sum(part => part.Full)))
            .Where(mark => mark.Full > 0);
        return new RubricSummary(
            source.Path,
            rubric.Id,
            rubric.Version,
            rubric.Title,
            rubric.Source,
            [.. marks],
            rubric.Indicators.Count(),
            Share(rubric, DecisionKind.Measured),
            Share(rubric, DecisionKind.Reported),
            Share(rubric, DecisionKind.Assisted),
            Share(rubric, DecisionKind.Judged),
            []);
    }

    private static decimal? Share(Rubric rubric, DecisionKind kind)
    {
        var all = rubric.Indicators.Sum(indicator => indicator.Weight);
        return all == 0 ? null : Math.Round(rubric.Indicators.Where(indicator => indicator.Decides == kind).Sum(indicator => indicator.Weight) / all, 4, MidpointRounding.AwayFromZero);
    }
}
