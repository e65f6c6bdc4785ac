namespace Hengjian.Documents;

/// <summary>What a written cell holds: nothing, a text, a number, a date, or a formula with the value it has now; and how it looks.</summary>
/// <remarks>
/// A text is always written as a text: one that begins with <c>=</c> is never taken for a formula.
/// Texts and numbers convert by themselves: <c>sheet.Add("市财政局", 12.5m, CellContent.Formula("SUM(B2:B9)", 12.5m))</c>.
/// </remarks>
public abstract record CellContent
{
    /// <summary>The longest text a cell can hold, in UTF-16 units.</summary>
    public const int LongestText = 32_767;

    private CellContent()
    {
    }

    /// <summary>An empty cell.</summary>
    public static CellContent Empty { get; } = new TextContent("");

    /// <summary>How it looks.</summary>
    public CellStyle Style { get; init; } = CellStyle.Plain;

    /// <summary>Where a click leads: an http, https or mailto address, or a place inside the workbook as <c>#'第一类'!A1</c>; null for nowhere.</summary>
    public string? Target { get; init; }

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="LongestText"/>.</exception>
    public static CellContent Text(string text, CellStyle? style = null) => new TextContent(text) { Style = style ?? CellStyle.Plain };

    /// <summary>A number.</summary>
    /// <param name="value">The number; the file keeps about 15 digits of it.</param>
    /// <param name="format">The number format, such as <c>0.00</c>; empty for the program's choice.</param>
    public static CellContent Number(decimal value, string format = "") => new NumberContent(value) { Style = new CellStyle { NumberFormat = format } };

    /// <summary>A day.</summary>
    /// <param name="day">The day, not before 1 March 1900.</param>
    /// <param name="format">The format; <c>yyyy-mm-dd</c> by default.</param>
    public static CellContent Date(DateOnly day, string format = "yyyy-mm-dd") => new NumberContent(Serial(day)) { Style = new CellStyle { NumberFormat = format } };

    /// <summary>A formula whose value is a number.</summary>
    /// <param name="formula">The formula without the equals sign, such as <c>SUM(D2:D9)</c>.</param>
    /// <param name="cached">Its value now, which a reader that does not reckon shows.</param>
    /// <param name="format">The number format.</param>
    public static CellContent Formula(string formula, decimal cached, string format = "") =>
        new FormulaContent(formula.TrimStart('='), cached, null) { Style = new CellStyle { NumberFormat = format } };

    /// <summary>A formula whose value is a text.</summary>
    public static CellContent Formula(string formula, string cached) => new FormulaContent(formula.TrimStart('='), null, cached);

    /// <summary>A text that leads to an address outside the workbook.</summary>
    /// <param name="text">The text shown.</param>
    /// <param name="target">The absolute address.</param>
    public static CellContent Link(string text, string target) => new TextContent(text) { Style = CellStyle.Link, Target = target };

    /// <summary>A text that leads to a cell of this workbook.</summary>
    public static CellContent LinkInside(string text, string sheet, CellAddress cell) => Link(text, "#" + cell.On(sheet));

    /// <summary>The same content in bold.</summary>
    public CellContent InBold() => this with { Style = Style with { Bold = true } };

    /// <summary>The same content in another style.</summary>
    public CellContent In(CellStyle style) => this with { Style = style };

    /// <summary>The same content leading somewhere; see <see cref="Target"/>.</summary>
    public CellContent LeadingTo(string target) => this with { Target = target };

    /// <summary>A text; null is an empty cell.</summary>
    public static implicit operator CellContent(string? text) => string.IsNullOrEmpty(text) ? Empty : Text(text);

    /// <summary>A number.</summary>
    public static implicit operator CellContent(decimal value) => Number(value);

    /// <summary>A number; null is an empty cell.</summary>
    public static implicit operator CellContent(decimal? value) => value is null ? Empty : Number(value.Value);

    /// <summary>A whole number.</summary>
    public static implicit operator CellContent(int value) => Number(value);

    /// <summary>A day.</summary>
    public static implicit operator CellContent(DateOnly day) => Date(day);

    private static decimal Serial(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, new DateOnly(1900, 3, 1));
        return day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
    }

    internal sealed record TextContent : CellContent
    {
        public TextContent(string value) =>
            Value = value.Length <= LongestText ? value : throw new ArgumentException($"A cell holds at most {LongestText} characters.", nameof(value));

        public string Value { get; }
    }

    internal sealed record NumberContent(decimal Value) : CellContent;

    internal sealed record FormulaContent(string Expression, decimal? Amount, string? Words) : CellContent;
}
