namespace Hengjian.EndToEnd.Crawls;

/// <summary>A link that is dead or not proven.</summary>
/// <param name="Url">The address.</param>
/// <param name="Cause">Why.</param>
/// <param name="Parents">The pages that link to it, a thousand at most.</param>
/// <param name="Places">How many link to it, where the list is cut; null where it is not.</param>
/// <param name="Template">The first target of the template link that it belongs to; null for single links.</param>
internal sealed record ReportedLink(string Url, string Cause, IReadOnlyList<string> Parents, int? Places, string? Template)
{
    public int Count => Places ?? Parents.Count;

    public string Line(string verdict) => $"{verdict} {Url} {Cause} {Count} {string.Join(' ', Parents.Order(StringComparer.Ordinal))}";
}
