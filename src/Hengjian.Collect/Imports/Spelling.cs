namespace Hengjian.Collect.Imports;

/// <summary>Compares names as people spell them.</summary>
internal static class Spelling
{
    /// <summary>The name without blanks, its brackets in full width: two spellings with one key are one name broken over lines or typed in half width.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u200B' or '\uFEFF'))).Replace('(', '（').Replace(')', '）');

    /// <summary>The nearest of some names; null when none is near (more than half of the characters differ).</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var (best, least) = ((string?)null, int.MaxValue);
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate);
            if (distance < least && distance * 2 <= Math.Max(name.Length, candidate.Length))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>How many characters must be put in, taken out or changed (Levenshtein).</summary>
    public static int Distance(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var change = above[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[^1];
    }
}
