using System.Buffers.Binary;
using System.Numerics;
using AngleSharp.Html.Dom;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>What a page looks like, small enough to be kept for every page and compared with others: whether it is the same page again, the site's error page, the home page or an empty shell.</summary>
/// <param name="Title">The digest of its title without digits; 0 for none.</param>
/// <param name="Skeleton">The digest of its visible text without digits, dates and addresses, and of the addresses of its pictures, frames and scripts without their queries.</param>
/// <param name="Sketch">The SimHash (Charikar 2002) of its own text, for near likeness: similar texts differ in few bits.</param>
/// <param name="TextLength">The length of its visible text: a Chinese character counts 1, a word in letters 2, digits and signs nothing.</param>
/// <param name="OwnLength">The part of it that stands neither in links nor in the footer.</param>
/// <param name="Links">The number of its links with an address.</param>
/// <param name="SaysGone">Whether it says that what was asked for does not exist, and says little else. It proves nothing alone: short articles about such pages say so too.</param>
/// <param name="IsNotice">Whether it is nothing but such a notice: a whole sentence of it, and hardly any other text of its own.</param>
/// <param name="AsksPassword">Whether it has a field for a password, as the doors of a site have.</param>
/// <remarks>Cost: one walk over the parsed document, about a third of what parsing costs; measured 0.07 ms for a real page of 13 KB.</remarks>
internal sealed record PageShape(
    ulong Title,
    ulong Skeleton,
    ulong Sketch,
    int TextLength,
    int OwnLength,
    int Links,
    bool SaysGone,
    bool IsNotice,
    bool AsksPassword)
{
    /// <summary>The bytes of one shape.</summary>
    public const int Size = 38;

    private const byte Version = 1;
    private const int ShellText = 80;
    private const int ShellLinks = 5;
    private const int NearNotices = 6;
    private const int NearPages = 8;

    /// <summary>Whether it has hardly any text or links: an image, or a shell that scripts fill. Of such a page nothing can be said.</summary>
    public bool IsShell => TextLength < ShellText && Links < ShellLinks && !SaysGone;

    /// <summary>The shape of a parsed page.</summary>
    public static PageShape Of(IHtmlDocument document) => new ShapeWalk().Read(document);

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null for bytes of another length or version.</summary>
    public static PageShape? FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length != Size || bytes[0] != Version ? null : new PageShape(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[9..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[17..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[25..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[29..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[33..]),
        (bytes[37] & 1) != 0,
        (bytes[37] & 2) != 0,
        (bytes[37] & 4) != 0);

    /// <summary>The shape as <see cref="Size"/> bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), Title);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(9), Skeleton);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(17), Sketch);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(25), TextLength);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(29), OwnLength);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(33), Links);
        bytes[37] = (byte)((SaysGone ? 1 : 0) | (IsNotice ? 2 : 0) | (AsksPassword ? 4 : 0));
        return bytes;
    }

    /// <summary>Whether both are the same page: the same skeleton; or two notices of absence that differ in a few words, such as the news beside them.</summary>
    public bool IsLike(PageShape other) =>
        Skeleton == other.Skeleton
        || (SaysGone && other.SaysGone && Title == other.Title && IsNear(OwnLength, other.OwnLength, 5) && Distance(other) <= NearNotices);

    /// <summary>Whether both may be the same page at two moments, as a home page whose news have moved on. Not a proof.</summary>
    public bool MayBe(PageShape other) =>
        Skeleton == other.Skeleton
        || (Title == other.Title && Title != 0 && IsNear(TextLength, other.TextLength, 10) && IsNear(Links, other.Links, 10) && Distance(other) <= NearPages);

    private static bool IsNear(int one, int other, int part) => Math.Abs((long)one - other) * part <= Math.Max(one, other);

    private int Distance(PageShape other) => BitOperations.PopCount(Sketch ^ other.Sketch);
}
