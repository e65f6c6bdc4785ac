namespace Hengjian.Documents;

/// <summary>How large a document may be before it is refused as unreadable: a guard against files made to exhaust the machine.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits that apply when none are named.</summary>
    public static readonly ReadingLimits Default = new();

    /// <summary>The size of the file and of all its parts unpacked, in bytes. Default 200 MB.</summary>
    public long Bytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>The number of files packed in it. Default 10,000.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>The rows of a sheet. Default 1,048,576.</summary>
    public int Rows { get; init; } = CellAddress.LastRow;

    /// <summary>The cells of all sheets, empty ones left of a filled one included. Default 10 million.</summary>
    public int Cells { get; init; } = 10_000_000;

    /// <summary>How many times larger than packed a part may unpack, looked at from 1 MB on. Default 250; text reaches 20 to 60, a bomb 1,000.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>How many ZIP archives may lie one in another. Default 3.</summary>
    public int Nesting { get; init; } = 3;

    /// <summary>How deep the elements of an XML part may be nested. Default 256.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>The pieces of text that are kept of one file. Default 2 million.</summary>
    public int Pieces { get; init; } = 2_000_000;

    /// <summary>How long the program that reads PDF may take before it is ended. Default 60 seconds.</summary>
    public TimeSpan PdfTime { get; init; } = TimeSpan.FromSeconds(60);
}
