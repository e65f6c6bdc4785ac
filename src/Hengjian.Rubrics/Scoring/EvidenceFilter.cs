using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Leaves out the items of a dated list that lie outside the evidence dates.</summary>
internal static class EvidenceFilter
{
    /// <summary>The items that count; those whose date is not known may count.</summary>
    internal static Value.Items Of(DeclaredMeasure measure, Value.Items items, DatePeriod within)
    {
        var field = measure.Fields.First(one => one.Id == measure.Dated);
        var kept = new List<FactOccurrence>();
        var reasons = items.MayGrow is null ? new List<OpenReason>() : [items.MayGrow];
        var undecided = new List<FactOccurrence>();
        foreach (var item in items.All)
        {
            switch (items.Fields!.Of(item, field))
            {
                case Value.Date date when within.Contains(date.Day):
                    kept.Add(item);
                    break;
                case Value.Open open:
                    undecided.Add(item);
                    foreach (var reason in open.Reasons)
                        Value.AddOnce(reasons, reason);
                    break;
            }
        }

        return items with
        {
            All = kept,
            MayGrow = OpenReason.Joined(reasons),
            MostMore = items.MayGrow is null ? undecided.Count : items.MostMore + undecided.Count,
            LeftOut = items.All.Count - kept.Count - undecided.Count,
            Undecided = undecided,
        };
    }
}
