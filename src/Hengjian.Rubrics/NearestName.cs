namespace Hengjian.Rubrics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>“，是否想写“x””, or nothing when no name is near.</summary>
    internal static string Hint(string written, IEnumerable<string> known)
    {
        var nearest = Of(written, known);
        return nearest is null ? "" : $"，是否想写“{nearest}”";
    }

    /// <summary>The known name with the fewest changed letters, at most a third of them; the first in ordinal order on a tie.</summary>
    internal static string? Of(string written, IEnumerable<string> known)
    {
        string? best = null;
        var fewest = (Math.Max(written.Length, 4) / 3) + 1;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            var changes = Math.Abs(name.Length - written.Length) >= fewest ? fewest : Changes(written, name);
            if (changes < fewest)
            {
                fewest = changes;
                best = name;
            }
        }

        return best;
    }

    private static int Changes(string from, string to)
    {
        var above = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            above[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
            above = row;
        }

        return above[to.Length];
    }
}
