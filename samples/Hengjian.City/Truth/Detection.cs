using Hengjian.Core;
using Hengjian.Core.Findings;

namespace Hengjian.City.Truth;

/// <summary>Compares what was found with what was planted.</summary>
public static class Detection
{
    /// <summary>Counts the findings that are proven faults; findings that are not proven are left out. Faults are matched by kind, subject, place and detail.</summary>
    public static DetectionReport Compare(CityTruth truth, IEnumerable<Finding> findings)
    {
        var found = new List<PlantedFault>();
        var missed = new List<PlantedFault>();
        var places = new List<PlaceDifference>();
        var faulty = findings.Where(finding => finding.Verdict == Verdict.Faulty).ToList();
        var byKey = faulty.GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        foreach (var fault in truth.Faults)
        {
            if (!byKey.Remove((fault.Kind, fault.Subject, fault.Place, fault.Detail), out var finding))
            {
                missed.Add(fault);
                continue;
            }

            found.Add(fault);
            if (fault.Places is { } planted && Difference(fault, planted, finding.Places) is { } difference)
            {
                places.Add(difference);
            }
        }

        var unplanted = byKey.Values
            .OrderBy(finding => finding.Kind, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place, StringComparer.Ordinal).ThenBy(finding => finding.Detail, StringComparer.Ordinal)
            .ToList();
        return new DetectionReport(found, missed, unplanted, places);
    }

    private static (string Kind, string Subject, string Place, string Detail) Key(Finding finding) => (finding.Kind, finding.Subject, finding.Place, finding.Detail);

    private static PlaceDifference? Difference(PlantedFault fault, IReadOnlyList<string> planted, IReadOnlyList<string> found)
    {
        var expected = planted.Select(OneSpelling).ToHashSet(StringComparer.Ordinal);
        var actual = found.Select(OneSpelling).ToHashSet(StringComparer.Ordinal);
        return expected.SetEquals(actual)
            ? null
            : new PlaceDifference(fault, [.. expected.Except(actual).Order(StringComparer.Ordinal)], [.. actual.Except(expected).Order(StringComparer.Ordinal)]);
    }

    /// <summary>A home page may be captured with or without its final slash.</summary>
    private static string OneSpelling(string url) => url.TrimEnd('/');
}
