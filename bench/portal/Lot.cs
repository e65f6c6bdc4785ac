namespace Hengjian.Portal;

/// <summary>Numbers that look drawn by lot and are the same in every run.</summary>
internal static class Lot
{
    public static ulong Of(int seed, int subject, int purpose)
    {
        unchecked
        {
            var value = ((ulong)(uint)seed << 32) ^ (uint)subject ^ ((ulong)(uint)purpose * 0xD6E8FEB86659FD93UL);
            return Next(value * 0x9E3779B97F4A7C15UL);
        }
    }

    public static ulong Next(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    /// <summary>A whole number from 0 up to the limit, without it.</summary>
    public static int Below(ulong lot, int limit) => (int)((lot >> 16) % (ulong)limit);
}
