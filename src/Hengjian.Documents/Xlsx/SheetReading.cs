using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hengjian.Documents.Xlsx;

/// <summary>Reads the cells of one sheet, row by row.</summary>
internal sealed class SheetReading(CellFormats formats, List<string> texts, ReadingLimits limits, string file)
{
    public List<Row> Rows(WorksheetPart part, ref long cells)
    {
        var rows = new List<Row>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Row) || !reader.IsStartElement)
            {
                continue;
            }

            var element = (DocumentFormat.OpenXml.Spreadsheet.Row)reader.LoadCurrentElement()!;
            number = element.RowIndex is { } index ? checked((int)index.Value) : number + 1;
            var row = Cells(element);
            cells += row.Count;
            if (number > limits.Rows || cells > limits.Cells)
            {
                throw Workbooks.TooLarge(file, limits);
            }

            if (row.Count > 0)
            {
                rows.Add(new Row(number, row));
            }
        }

        return rows;
    }

    /// <summary>The text of a string item: its runs without the readings that stand above characters.</summary>
    public static string TextOf(OpenXmlElement item)
    {
        var builder = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            builder.Append(child switch
            {
                Text text => text.Text,
                Run run => run.Text?.Text ?? "",
                _ => "",
            });
        }

        return Markup.Unescape(builder.ToString());
    }

    private List<string> Cells(DocumentFormat.OpenXml.Spreadsheet.Row element)
    {
        var cells = new List<string>();
        var column = 0;
        foreach (var cell in element.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference
                ? CellAddress.TryParse(reference, out var address) ? address.Column : throw new InvalidDataException($"Not a cell address: {reference}")
                : column + 1;
            var text = TextOf(cell);
            if (text.Length == 0)
            {
                continue;
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells[column - 1] = text;
        }

        return cells;
    }

    private string TextOf(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value ?? CellValues.Number;
        return kind switch
        {
            CellValues.SharedString => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count
                ? texts[place]
                : throw new InvalidDataException("A cell names a text that is not there."),
            CellValues.InlineString => cell.InlineString is { } inline ? TextOf(inline) : "",
            CellValues.Boolean => raw == "1" ? "TRUE" : raw.Length == 0 ? "" : "FALSE",
            CellValues.Number => formats.Show(raw, cell.StyleIndex?.Value ?? 0),
            _ => Markup.Unescape(raw),
        };
    }
}
