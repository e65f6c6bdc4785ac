namespace Hengjian.City.Truth;

/// <summary>How often a kind occurs.</summary>
public sealed record KindCount(string Kind, int Count)
{
    internal static IReadOnlyList<KindCount> Of(IEnumerable<string> kinds) =>
        [.. kinds.GroupBy(kind => kind, StringComparer.Ordinal).Select(group => new KindCount(group.Key, group.Count())).OrderBy(count => count.Kind, StringComparer.Ordinal)];
}
