namespace Hengjian.City.Templates;

/// <summary>Writes the path of a link relative to the page it stands on, as static publishing does.</summary>
internal static class RelativeLink
{
    /// <param name="from">The path of the page.</param>
    /// <param name="to">The path of the target, on the same host.</param>
    public static string Between(string from, string to)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(from.Length, to.Length) && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
            {
                shared = i + 1;
            }
        }

        var steps = from.AsSpan(shared).Count('/');
        var rest = to.AsSpan(shared);
        return steps == 0 ? $"./{rest}" : string.Concat(string.Concat(Enumerable.Repeat("../", steps)), rest);
    }
}
