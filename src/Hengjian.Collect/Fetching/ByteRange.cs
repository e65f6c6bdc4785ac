using System.Globalization;

namespace Hengjian.Collect.Fetching;

/// <summary>A part of a file: its first bytes, or its last (RFC 9110 clause 14.1.2).</summary>
public readonly record struct ByteRange
{
    private ByteRange(int count, bool fromEnd) => (Count, IsFromEnd) = (count, fromEnd);

    /// <summary>How many bytes, 1 to 1,048,576.</summary>
    public int Count { get; }

    /// <summary>Whether they are counted from the end.</summary>
    public bool IsFromEnd { get; }

    /// <summary>The first bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None, or more than a megabyte.</exception>
    public static ByteRange First(int count) => new(Checked(count), false);

    /// <summary>The last bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None, or more than a megabyte.</exception>
    public static ByteRange Last(int count) => new(Checked(count), true);

    /// <summary>The value of the Range header.</summary>
    public override string ToString() => IsFromEnd
        ? string.Create(CultureInfo.InvariantCulture, $"bytes=-{Count}")
        : string.Create(CultureInfo.InvariantCulture, $"bytes=0-{Count - 1}");

    private static int Checked(int count) =>
        count is > 0 and <= 1024 * 1024 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "Between 1 byte and 1 MB.");
}
