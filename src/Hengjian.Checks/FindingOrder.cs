using Hengjian.Core.Findings;

namespace Hengjian.Checks;

/// <summary>The one order of findings: by kind, place and detail.</summary>
internal static class FindingOrder
{
    public static int Compare(Finding one, Finding other)
    {
        var kind = string.CompareOrdinal(one.Kind, other.Kind);
        var place = kind != 0 ? kind : string.CompareOrdinal(one.Place, other.Place);
        return place != 0 ? place : string.CompareOrdinal(one.Detail, other.Detail);
    }
}
