using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Hengjian.Documents.Xlsx;

/// <summary>Writes the package of a workbook: the parts in a fixed order, with a fixed time, so that the same content gives the same bytes.</summary>
/// <remarks>The parts are written directly and not through the Open XML SDK because its package stamps the time of day on every entry; tests hold the SDK's validator against the result.</remarks>
internal static class XlsxPackage
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(WorkbookWriter book, Stream output)
    {
        if (book.Sheets.Count == 0)
        {
            throw new InvalidOperationException("A workbook needs at least one sheet.");
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var level = book.Deflated ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
        var texts = new SharedTexts();
        var styles = new StyleTable();
        Part(zip, level, "[Content_Types].xml", xml => WriteTypes(xml, book));
        Part(zip, level, "_rels/.rels", xml => WriteRelations(
            xml,
            [("officeDocument", "xl/workbook.xml", false)],
            (Package + "relationships/metadata/core-properties", "docProps/core.xml")));
        Part(zip, level, "docProps/core.xml", xml => WriteProperties(xml, book));
        Part(zip, level, "xl/workbook.xml", xml => WriteBook(xml, book));
        Part(zip, level, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
            xml,
            [.. book.Sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{XmlConvert.ToString(at + 1)}.xml", false)), ("styles", "styles.xml", false), ("sharedStrings", "sharedStrings.xml", false)]));
        for (var at = 0; at < book.Sheets.Count; at++)
        {
            var part = new SheetPart(book.Sheets[at], texts, styles);
            var file = $"sheet{XmlConvert.ToString(at + 1)}.xml";
            Part(zip, level, "xl/worksheets/" + file, part.Write);
            if (part.Outside.Count > 0)
            {
                Part(zip, level, $"xl/worksheets/_rels/{file}.rels", xml => WriteRelations(xml, [.. part.Outside.Select(target => ("hyperlink", target, true))]));
            }
        }

        Part(zip, level, "xl/styles.xml", styles.Write);
        Part(zip, level, "xl/sharedStrings.xml", xml => WriteTexts(xml, texts));
    }

    private static void Part(ZipArchive zip, CompressionLevel level, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteTypes(XmlWriter xml, WorkbookWriter book)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override(xml, "xl/workbook.xml", Types + "sheet.main+xml");
        for (var at = 1; at <= book.Sheets.Count; at++)
        {
            Override(xml, $"xl/worksheets/sheet{XmlConvert.ToString(at)}.xml", Types + "worksheet+xml");
        }

        Override(xml, "xl/styles.xml", Types + "styles+xml");
        Override(xml, "xl/sharedStrings.xml", Types + "sharedStrings+xml");
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Kind, string Target, bool Outside)> relations, params (string Type, string Target)[] others)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        var number = 0;
        foreach (var (kind, target, outside) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", "rId" + XmlConvert.ToString(++number));
            xml.WriteAttributeString("Type", Markup.Relations + "/" + kind);
            xml.WriteAttributeString("Target", target);
            if (outside)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        foreach (var (type, target) in others)
        {
            Element(xml, "Relationship", ("Id", "rId" + XmlConvert.ToString(++number)), ("Type", type), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, WorkbookWriter book)
    {
        const string dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Package + "metadata/core-properties");
        xml.WriteElementString("dc", "title", dublin, Markup.Escape(book.Title));
        xml.WriteElementString("dc", "creator", dublin, Markup.Escape(book.Creator));
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, WorkbookWriter book)
    {
        xml.WriteStartElement("workbook", Markup.Main);
        xml.WriteAttributeString("xmlns", "r", null, Markup.Relations);
        xml.WriteStartElement("bookViews");
        Element(xml, "workbookView", ("activeTab", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var at = 0; at < book.Sheets.Count; at++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", book.Sheets[at].Name);
            xml.WriteAttributeString("sheetId", XmlConvert.ToString(at + 1));
            xml.WriteAttributeString("id", Markup.Relations, "rId" + XmlConvert.ToString(at + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteNames(xml, book);
        Element(xml, "calcPr", ("calcId", "0"), ("fullCalcOnLoad", "1"));
        xml.WriteEndElement();
    }

    // A program takes its filter and its repeated heading rows from these reserved names.
    private static void WriteNames(XmlWriter xml, WorkbookWriter book)
    {
        var names = new List<(string Name, int Sheet, bool Hidden, string Range)>();
        for (var at = 0; at < book.Sheets.Count; at++)
        {
            var sheet = book.Sheets[at];
            var quoted = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!";
            if (sheet.FilterRow > 0)
            {
                var corners = SheetPart.FilterRange(sheet).Split(':').Select(corner => CellAddress.TryParse(corner, out var cell) ? $"${CellAddress.Letters(cell.Column)}${XmlConvert.ToString(cell.Row)}" : corner);
                names.Add(("_xlnm._FilterDatabase", at, true, quoted + string.Join(':', corners)));
            }

            if (sheet.PrintedColumns > 0)
            {
                names.Add(("_xlnm.Print_Area", at, false, $"{quoted}$A$1:${CellAddress.Letters(sheet.PrintedColumns)}${XmlConvert.ToString(Math.Max(1, sheet.Rows.Count))}"));
            }

            if (sheet.FrozenRows > 0)
            {
                names.Add(("_xlnm.Print_Titles", at, false, $"{quoted}$1:${XmlConvert.ToString(sheet.FrozenRows)}"));
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("definedNames");
        foreach (var (name, sheet, hidden, range) in names)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", XmlConvert.ToString(sheet));
            if (hidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteString(range);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTexts(XmlWriter xml, SharedTexts texts)
    {
        xml.WriteStartElement("sst", Markup.Main);
        xml.WriteAttributeString("uniqueCount", XmlConvert.ToString(texts.Texts.Count));
        foreach (var text in texts.Texts)
        {
            xml.WriteStartElement("si");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Markup.Escape(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Override(XmlWriter xml, string part, string type) => Element(xml, "Override", ("PartName", "/" + part), ("ContentType", type));

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
