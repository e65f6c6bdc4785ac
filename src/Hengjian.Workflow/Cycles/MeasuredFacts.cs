using Hengjian.Core.Measures;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>Measures of the checks as facts for the scorer. Nothing is added and nothing is dropped: a measure that is not proven becomes an open fact.</summary>
public static class MeasuredFacts
{
    /// <summary>One measure as a fact, with its proof.</summary>
    public static FactValue Of(Measure measure)
    {
        FactValue value = measure.Value switch
        {
            MeasureValue.Flag flag => new FactValue.Flag(flag.Value),
            MeasureValue.Number number => new FactValue.Number(number.Value),
            MeasureValue.Occurrences occurrences => new FactValue.Occurrences(
                [.. occurrences.Items.Select(item => new FactOccurrence(item.Fact, item.Text, item.FindingId))],
                occurrences.Examined)
            {
                Unsettled = occurrences.Unsettled,
            },
            MeasureValue.NotProven notProven => new FactValue.Open(notProven.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Value, "Unknown kind of measure value."),
        };
        return value with
        {
            Basis = measure.Basis,
            Evidence =
            [
                .. measure.Findings.Select(finding => new ProofReference(finding.Id, finding.Statement)),
                .. measure.Evidence.Select(evidence => new ProofReference(evidence.Payload?.Text ?? evidence.Url.Text, evidence.Excerpt)),
            ],
        };
    }

    /// <summary>All measures of a subject by id.</summary>
    public static Dictionary<string, FactValue> Of(IEnumerable<Measure> measures) =>
        measures.ToDictionary(measure => measure.Id, Of, StringComparer.Ordinal);
}
