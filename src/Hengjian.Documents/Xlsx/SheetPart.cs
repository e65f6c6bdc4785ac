using System.Globalization;
using System.Xml;

namespace Hengjian.Documents.Xlsx;

/// <summary>Writes one sheet: its cells, and the relationships of the links that lead outside.</summary>
internal sealed class SheetPart(SheetWriter sheet, SharedTexts texts, StyleTable styles)
{
    private readonly List<(CellAddress Cell, string Target)> links = [];
    private readonly List<string> outside = [];

    /// <summary>The addresses outside the workbook; the first has the relationship rId1.</summary>
    public IReadOnlyList<string> Outside => outside;

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Markup.Main);
        xml.WriteAttributeString("xmlns", "r", null, Markup.Relations);
        WriteFit(xml);
        WriteView(xml);
        WriteWidths(xml);
        xml.WriteStartElement("sheetData");
        for (var at = 0; at < sheet.Rows.Count; at++)
        {
            WriteRow(xml, at + 1, sheet.Rows[at]);
        }

        xml.WriteEndElement();
        if (sheet.FilterRow > 0)
        {
            xml.WriteStartElement("autoFilter");
            xml.WriteAttributeString("ref", FilterRange(sheet));
            xml.WriteEndElement();
        }

        WriteMerges(xml);
        WriteLinks(xml);
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteAttributeString("orientation", sheet.Landscape ? "landscape" : "portrait");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static string FilterRange(SheetWriter sheet)
    {
        var columns = Math.Max(1, sheet.Rows.Count >= sheet.FilterRow ? sheet.Rows[sheet.FilterRow - 1].Count : 1);
        return new CellAddress(sheet.FilterRow, 1).To(new CellAddress(Math.Max(sheet.FilterRow, sheet.Rows.Count), columns));
    }

    // Printed pages are as wide as the columns; as many follow each other as there are rows.
    private static void WriteFit(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr");
        xml.WriteStartElement("pageSetUpPr");
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteView(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            xml.WriteStartElement("pane");
            WriteSplit(xml, "xSplit", sheet.FrozenColumns);
            WriteSplit(xml, "ySplit", sheet.FrozenRows);
            xml.WriteAttributeString("topLeftCell", new CellAddress(sheet.FrozenRows + 1, sheet.FrozenColumns + 1).ToString());
            xml.WriteAttributeString("activePane", (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch
            {
                (true, true) => "bottomRight",
                (true, false) => "bottomLeft",
                _ => "topRight",
            });
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSplit(XmlWriter xml, string name, int count)
    {
        if (count > 0)
        {
            xml.WriteAttributeString(name, XmlConvert.ToString(count));
        }
    }

    private void WriteWidths(XmlWriter xml)
    {
        if (sheet.ColumnWidths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols");
        for (var at = 0; at < sheet.ColumnWidths.Count; at++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", XmlConvert.ToString(at + 1));
            xml.WriteAttributeString("max", XmlConvert.ToString(at + 1));
            xml.WriteAttributeString("width", XmlConvert.ToString(sheet.ColumnWidths[at]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, int number, IReadOnlyList<CellContent> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", XmlConvert.ToString(number));
        if (sheet.RowHeights.TryGetValue(number, out var height))
        {
            xml.WriteAttributeString("ht", XmlConvert.ToString(height.Points));
            if (height.Stays)
            {
                xml.WriteAttributeString("customHeight", "1");
            }
        }

        for (var at = 0; at < cells.Count; at++)
        {
            var address = new CellAddress(number, at + 1);
            if (cells[at].Target is { } target)
            {
                links.Add((address, target));
            }

            WriteCell(xml, address, cells[at]);
        }

        xml.WriteEndElement();
    }

    private void WriteCell(XmlWriter xml, CellAddress address, CellContent content)
    {
        var text = (content as CellContent.TextContent)?.Value;
        if (text is { Length: 0 } && content.Style == CellStyle.Plain)
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address.ToString());
        var style = styles.PlaceOf(content.Style, quoted: text is ['=' or '+' or '-' or '@', ..]);
        if (style > 0)
        {
            xml.WriteAttributeString("s", XmlConvert.ToString(style));
        }

        switch (content)
        {
            case CellContent.TextContent { Value.Length: > 0 } words:
                xml.WriteAttributeString("t", "s");
                xml.WriteElementString("v", XmlConvert.ToString(texts.PlaceOf(words.Value)));
                break;
            case CellContent.NumberContent number:
                xml.WriteElementString("v", Digits(number.Value));
                break;
            case CellContent.FormulaContent { Words: { } words } formula:
                xml.WriteAttributeString("t", "str");
                xml.WriteElementString("f", formula.Expression);
                xml.WriteElementString("v", Markup.Escape(words));
                break;
            case CellContent.FormulaContent formula:
                xml.WriteElementString("f", formula.Expression);
                xml.WriteElementString("v", Digits(formula.Amount ?? 0m));
                break;
        }

        xml.WriteEndElement();
    }

    // 1.50 and 1.5 are one number: without this the bytes would tell how it was reckoned.
    private static string Digits(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private void WriteMerges(XmlWriter xml)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", XmlConvert.ToString(sheet.Merges.Count));
        foreach (var range in sheet.Merges)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", range);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteLinks(XmlWriter xml)
    {
        if (links.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks");
        foreach (var (cell, target) in links)
        {
            xml.WriteStartElement("hyperlink");
            xml.WriteAttributeString("ref", cell.ToString());
            if (target.StartsWith('#'))
            {
                xml.WriteAttributeString("location", target[1..]);
            }
            else
            {
                outside.Add(target);
                xml.WriteAttributeString("id", Markup.Relations, "rId" + XmlConvert.ToString(outside.Count));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
