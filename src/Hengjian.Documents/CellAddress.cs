using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hengjian.Documents;

/// <summary>The place of a cell in a sheet, both counted from 1: D2 is row 2, column 4.</summary>
/// <param name="Row">The row, 1 to 1,048,576.</param>
/// <param name="Column">The column, 1 to 16,384.</param>
public readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The last row a workbook can have.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The last column a workbook can have.</summary>
    public const int LastColumn = 16_384;

    /// <summary>The letters of a column: 1 is A, 28 is AB.</summary>
    public static string Letters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads an address such as D2 or $D$2.</summary>
    /// <returns>False when the text is no address, or one beyond the last row or column.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CellAddress address)
    {
        address = default;
        var plain = (text ?? "").Replace("$", "", StringComparison.Ordinal);
        var letters = plain.TakeWhile(char.IsAsciiLetter).Count();
        if (letters is 0 or > 3 || !int.TryParse(plain.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return false;
        }

        var column = plain[..letters].Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1);
        address = new CellAddress(row, column);
        return row is >= 1 and <= LastRow && column <= LastColumn;
    }

    /// <summary>The range from this cell to another one, such as D2:D9.</summary>
    public string To(CellAddress end) => $"{this}:{end}";

    /// <summary>The address as a formula on another sheet writes it, such as <c>'第一类'!D2</c>.</summary>
    public string On(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{this}";

    /// <summary>The address in letters and digits, such as D2.</summary>
    public override string ToString() => Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
