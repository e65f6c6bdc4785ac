namespace Hengjian.City;

/// <summary>Numbers that look drawn by lot and are the same in every run: hashes of what they are drawn for.</summary>
internal static class Chance
{
    public static ulong Of(string text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in text)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            return Scramble(hash);
        }
    }

    /// <summary>The lot of a seed; a negative one is as good as any.</summary>
    public static ulong Of(int seed) => unchecked((ulong)seed);

    public static ulong Join(ulong first, ulong second)
    {
        unchecked
        {
            return Scramble(first ^ ((second * 0x9E3779B97F4A7C15UL) + 0x7F4A7C15UL));
        }
    }

    public static ulong Join(ulong first, string second) => Join(first, Of(second));

    /// <summary>A whole number from 0 up to the limit, without it.</summary>
    public static int Below(ulong key, int limit) => (int)((key >> 16) % (ulong)limit);

    /// <summary>A whole number from the first to the second, both included.</summary>
    public static int Between(ulong key, int first, int last) => first + Below(key, last - first + 1);

    public static T Pick<T>(ulong key, IReadOnlyList<T> choices) => choices[Below(key, choices.Count)];

    private static ulong Scramble(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
