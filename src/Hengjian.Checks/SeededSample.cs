using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hengjian.Checks;

/// <summary>Draws a sample that anyone can draw again: the same seed, check and items give the same draw, in whatever order the items come.</summary>
/// <remarks>The items are sorted by their address; the n-th draw takes SHA-256 of seed, check and n as the place among those not yet drawn.</remarks>
public static class SeededSample
{
    /// <summary>Draws some of the items; all of them when there are not more than asked for.</summary>
    /// <param name="items">What is drawn from.</param>
    /// <param name="address">What identifies an item.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="seed">The seed of the site.</param>
    /// <param name="check">The name of the check, so that two checks do not draw alike.</param>
    /// <returns>The sample, sorted by address.</returns>
    public static IReadOnlyList<T> Draw<T>(IEnumerable<T> items, Func<T, string> address, int size, int seed, string check)
    {
        var left = items.OrderBy(address, StringComparer.Ordinal).ToList();
        if (left.Count <= size)
        {
            return left;
        }

        var drawn = new List<T>(size);
        for (var draw = 0; draw < size; draw++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{seed}\n{check}\n{draw}");
            var place = (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (ulong)left.Count);
            drawn.Add(left[place]);
            left.RemoveAt(place);
        }

        return [.. drawn.OrderBy(address, StringComparer.Ordinal)];
    }
}
