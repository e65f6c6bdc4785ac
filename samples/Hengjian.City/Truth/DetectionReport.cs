using Hengjian.Core.Findings;

namespace Hengjian.City.Truth;

/// <summary>How well the planted faults were found.</summary>
/// <param name="Found">Planted and found, in the order of the truth.</param>
/// <param name="Missed">Planted and not found.</param>
/// <param name="Unplanted">Called faulty though nothing was planted, ordered by kind, subject, place and detail.</param>
/// <param name="Places">Found, but on other pages than those that show it.</param>
public sealed record DetectionReport(
    IReadOnlyList<PlantedFault> Found,
    IReadOnlyList<PlantedFault> Missed,
    IReadOnlyList<Finding> Unplanted,
    IReadOnlyList<PlaceDifference> Places)
{
    /// <summary>The counts of each kind that was planted or found, ordered by kind.</summary>
    public IReadOnlyList<KindDetection> Kinds
    {
        get
        {
            var kinds = Found.Concat(Missed).Select(fault => fault.Kind).Concat(Unplanted.Select(finding => finding.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return [.. kinds.Select(kind => new KindDetection(kind, Found.Count(fault => fault.Kind == kind), Missed.Count(fault => fault.Kind == kind), Unplanted.Count(finding => finding.Kind == kind)))];
        }
    }
}
