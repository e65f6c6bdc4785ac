namespace Hengjian.Documents;

/// <summary>How a written cell looks.</summary>
public sealed record CellStyle
{
    /// <summary>Nothing special.</summary>
    public static readonly CellStyle Plain = new();

    /// <summary>A heading: bold, wrapped, centred, on light grey.</summary>
    public static readonly CellStyle Heading = new() { Bold = true, Wrap = true, Alignment = CellAlignment.Centre, Fill = "F2F4F7" };

    /// <summary>A link: blue and underlined.</summary>
    public static readonly CellStyle Link = new() { Underline = true, Color = "0563C1" };

    /// <summary>Bold letters.</summary>
    public bool Bold { get; init; }

    /// <summary>Underlined letters.</summary>
    public bool Underline { get; init; }

    /// <summary>Whether long text runs over several lines in its cell.</summary>
    public bool Wrap { get; init; }

    /// <summary>Where the content stands in its cell. Default: texts left, numbers right.</summary>
    public CellAlignment Alignment { get; init; }

    /// <summary>Whether a thin line runs round the cell.</summary>
    public bool Bordered { get; init; }

    /// <summary>The size of the letters in points. Default 11.</summary>
    public int Size { get; init; } = 11;

    /// <summary>The number format in the file format's own words, such as <c>0.00</c> or <c>yyyy-mm-dd</c>; empty for the program's choice.</summary>
    public string NumberFormat { get; init; } = "";

    /// <summary>The colour of the ground, six hexadecimal digits RRGGBB; empty for none.</summary>
    public string Fill { get; init; } = "";

    /// <summary>The colour of the letters, six hexadecimal digits RRGGBB; empty for black.</summary>
    public string Color { get; init; } = "";
}
