using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hengjian.Portal.Serving;

namespace Hengjian.Portal.Planting;

/// <summary>Attachments: sound ones with odd servers, and such that answer 200 and cannot be opened.</summary>
internal static class FilePlants
{
    private static readonly byte[] Pdf = MakePdf();
    private static readonly byte[] Docx = MakeDocx();

    public static void Add(PlantBook book)
    {
        var absent = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>提示</title></head><body>文件不存在！</body></html>");
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            Dead(book, index, "file-404", "pdf", null, "http-4xx");
            Dead(book, index, "file-empty", index % 2 == 0 ? "pdf" : "docx", Replies.File([], "application/octet-stream"), "malformed");
            Dead(book, index, "file-cut-off", index % 2 == 0 ? "pdf" : "docx", index % 2 == 0 ? Replies.File(Pdf[..(Pdf.Length / 2)], "application/pdf") : Replies.File(Docx[..(Docx.Length / 2)], "application/octet-stream"), "malformed");
            Dead(book, index, "file-is-html", "pdf", Replies.File(absent, index % 2 == 0 ? "text/html" : "application/pdf"), "malformed", "soft-404");

            Alive(book, index, "file", "pdf", Replies.File(Pdf, "application/pdf"));
            Alive(book, index, "file-unusual-type", "pdf", Replies.File(Pdf, "application/octet-stream"));
            Alive(book, index, "file-unusual-type", "docx", Replies.File(Docx, index % 2 == 0 ? "application/zip" : "text/plain"));
            Alive(book, index, "file-unusual-type", "ofd", Replies.File(Docx, "application/ofd"));
            Alive(book, index, "file-range-refused", "pdf", Replies.RefusingRanges(Replies.Body(Pdf, "application/pdf")));
            Alive(book, index, "file-range-ignored", "docx", Replies.Body(Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
            Alive(book, index, "file-head-refused", "pdf", Replies.RefusingHead(405, Replies.File(Pdf, "application/pdf")));
        }
    }

    private static void Dead(PlantBook book, int index, string kind, string ending, Reply? reply, params string[] causes)
    {
        var address = book.Fresh(index, mayBeOutside: true, ending);
        if (reply is not null)
        {
            book.Answer(address, reply);
        }

        book.PlantDead(kind, address, causes);
    }

    private static void Alive(PlantBook book, int index, string kind, string ending, Reply reply)
    {
        var address = book.Fresh(index, mayBeOutside: true, ending);
        book.Answer(address, reply);
        book.PlantAlive(kind, address);
    }

    private static byte[] MakePdf()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        var lines = string.Join('\n', Enumerable.Range(0, 60).Select(line => string.Create(CultureInfo.InvariantCulture, $"BT /F1 11 Tf 60 {780 - (line * 12)} Td (Row {line} of the list of planned works) Tj ET")));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {lines.Length} >>\nstream\n{lines}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static byte[] MakeDocx()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Put(zip, "_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put(zip, "word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>年度工作计划表</w:t></w:r></w:p></w:body></w:document>");
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
