using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>A table of a registry file: its rows, and where its columns were found.</summary>
/// <param name="Sheet">Its name in the layout.</param>
/// <param name="Places">The place of each column that was found, counted from 0.</param>
/// <param name="Headings">The row of headings.</param>
/// <param name="Rows">The rows below the headings.</param>
internal sealed record Table(string Sheet, IReadOnlyDictionary<string, int> Places, Row Headings, IReadOnlyList<Row> Rows)
{
    /// <summary>Where a column stands, counted from 0; -1 when the table lacks it.</summary>
    public int PlaceOf(string column) => Places.TryGetValue(column, out var place) ? place : -1;

    /// <summary>What a row holds in a column, without blanks around it; empty when the table lacks the column.</summary>
    public string Read(Row row, string column) => row[PlaceOf(column)].Trim();

    /// <summary>The heading of a column, or its letters where it has none.</summary>
    public string HeadingAt(int place) => Headings[place].Trim() is { Length: > 0 } heading ? heading : CellAddress.Letters(place + 1);
}
