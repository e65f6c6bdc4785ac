using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hengjian.City.Sites;

namespace Hengjian.City.Pages;

/// <summary>The files that articles offer: small, well-formed documents that say what they are.</summary>
internal static class Attachments
{
    private const string Words = "模拟文件，内容为程序生成 (simulated)";

    private static readonly byte[] Docx = Package("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{Words}</w:t></w:r></w:p></w:body></w:document>", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    private static readonly byte[] Xlsx = Package("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><!-- {Words} --><sheets/></workbook>", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n% simulated\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public const string PdfType = "application/pdf";

    /// <summary>A PDF whose upload broke off: its end is missing.</summary>
    public static ReadOnlyMemory<byte> CutPdf => Pdf.AsMemory(0, Pdf.Length / 2);

    /// <summary>The names of an item's files; names with Chinese characters and blanks are usual.</summary>
    public static IReadOnlyList<string> Names(Section section, int index) => section.Kind switch
    {
        SectionKind.Notices when index % 2 == 0 => ["附件 1 申请表.docx", "fj2.pdf"],
        SectionKind.Policies => ["fulltext.pdf"],
        SectionKind.Statistics when index % 2 == 0 => ["汇总表 (公开).xlsx"],
        SectionKind.Reports => ["report.pdf"],
        SectionKind.Guides => ["申请表.docx"],
        _ => [],
    };

    public static string Path(SiteModel site, Section section, int index, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{site.Base}files/{section.Form.Slug}/{index}/{name}");

    /// <summary>The item that offers a file; null when none does.</summary>
    public static PageKey? Parse(SiteModel site, string rest)
    {
        var parts = rest.Split('/');
        if (parts is not ["files", var slug, var digits, var name] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        var section = site.Sections.FirstOrDefault(section => string.Equals(section.Form.Slug, slug, StringComparison.Ordinal));
        return section is not null && index < section.Schedule.Count && Names(section, index).Contains(name)
            ? new PageKey(PageKind.Attachment, section.Ordinal, index)
            : null;
    }

    public static (string ContentType, byte[] Body) Content(string name) => name[(name.LastIndexOf('.') + 1)..] switch
    {
        "docx" => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx),
        "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Xlsx),
        _ => (PdfType, Pdf),
    };

    private static byte[] Package(string part, string xml, string type)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{part}\"/></Relationships>");
            Add(zip, part, xml);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
    }
}
