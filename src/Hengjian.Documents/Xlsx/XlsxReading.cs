using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hengjian.Documents.Xlsx;

/// <summary>Reads an XLSX package through the Open XML SDK, after its size has been looked at.</summary>
internal static class XlsxReading
{
    public static Workbook Read(byte[] bytes, string name, ReadingLimits limits)
    {
        try
        {
            Measure(bytes, name, limits);
            using var stream = new MemoryStream();
            stream.Write(bytes);
            stream.Position = 0;
            // Editable, in memory: only then can the SDK mend links whose address is no address, which office files are full of.
            using var package = SpreadsheetDocument.Open(stream, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            });
            return new Workbook(name, IsCsv: false, Sheets(package, name, limits));
        }
        catch (Exception trouble) when (trouble is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or KeyNotFoundException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or IOException or OverflowException)
        {
            throw new UnreadableDocumentException(name, "不是完好的 xlsx 文件", "请用表格软件打开并另存为 xlsx；打不开说明文件已损坏，请重新索取", trouble);
        }
    }

    private static void Measure(byte[] bytes, string name, ReadingLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries || zip.Entries.Sum(entry => entry.Length) > limits.Bytes)
        {
            throw Workbooks.TooLarge(name, limits);
        }

        if (zip.Entries.Any(entry => entry.IsEncrypted))
        {
            throw new UnreadableDocumentException(name, "文件已加密", "请取消打开密码后另存为 xlsx");
        }
    }

    private static List<Sheet> Sheets(SpreadsheetDocument package, string name, ReadingLimits limits)
    {
        var main = package.WorkbookPart ?? throw new InvalidDataException("There is no workbook part.");
        var formats = new CellFormats(main);
        var texts = Texts(main);
        var sheets = new List<Sheet>();
        var cells = 0L;
        foreach (var entry in main.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            if (entry.Id?.Value is { } id && main.GetPartById(id) is WorksheetPart part)
            {
                var reading = new SheetReading(formats, texts, limits, name);
                sheets.Add(new Sheet(entry.Name?.Value ?? "", reading.Rows(part, ref cells)));
            }
        }

        return sheets;
    }

    private static List<string> Texts(WorkbookPart main)
    {
        var texts = new List<string>();
        if (main.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is { } item)
            {
                texts.Add(SheetReading.TextOf(item));
            }
        }

        return texts;
    }
}
