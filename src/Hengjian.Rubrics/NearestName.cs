namespace Hengjian.Rubrics;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>“，是否想写“x””, or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var nearest = Of(written, known);
        return nearest is null ? "" : $"，是否想写“{nearest}”";
    }

    /// <summary>The known name with the fewest changed letters, at most two fifths of them; the first in ordinal order on a tie.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        string? best = null;
        var fewest = Math.Max(1, (written.Length + 1) * 2 / 5) + 1;
        if (written.Length > 100)
            return null;
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

    /// <summary>Letters changed, added, left out, or two neighbours swapped.</summary>
    private static int Changes(string from, string to)
    {
        var rows = new int[from.Length + 1][];
        for (var i = 0; i <= from.Length; i++)
        {
            rows[i] = new int[to.Length + 1];
            rows[i][0] = i;
        }

        for (var j = 0; j <= to.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var least = Math.Min(Math.Min(rows[i][j - 1], rows[i - 1][j]) + 1, rows[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    least = Math.Min(least, rows[i - 2][j - 2] + 1);
                rows[i][j] = least;
            }
        }

        return rows[from.Length][to.Length];
    }
}
