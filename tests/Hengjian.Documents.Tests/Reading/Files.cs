using System.IO.Compression;
using System.Text;

namespace Hengjian.Documents.Tests.Reading;

/// <summary>Small files put together in the test, as office programs and attackers make them.</summary>
internal static class Files
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Encoding Gbk { get; } = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>The raw marks of a compound file with the name of a stream in its directory.</summary>
    public static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[500]];

    public static byte[] ZipOf(params (string Name, byte[] Bytes)[] members) => ZipOf(null, members);

    public static byte[] ZipOf(Encoding? names, params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same archive with every member marked as encrypted.</summary>
    public static byte[] Encrypted(byte[] zip)
    {
        var bytes = (byte[])zip.Clone();
        for (var at = 0; at < bytes.Length - 10; at++)
        {
            var mark = bytes.AsSpan(at);
            if (mark.StartsWith("PK\u0001\u0002"u8))
            {
                bytes[at + 8] |= 1;
            }
            else if (mark.StartsWith("PK\u0003\u0004"u8))
            {
                bytes[at + 6] |= 1;
            }
        }

        return bytes;
    }

    /// <summary>A Word document with a header, a footer and footnotes; the body is given.</summary>
    public static byte[] DocxOf(string body, string prolog = "", string notes = "") => RawXlsx.Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
        ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{Office}/officeDocument" Target="/word/document.xml"/></Relationships>"""),
        ("word/document.xml", $"""{prolog}<w:document xmlns:w="{Word}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>"""),
        ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Office}/header" Target="header1.xml"/><Relationship Id="b" Type="{Office}/footer" Target="../word/footer1.xml"/><Relationship Id="c" Type="{Office}/footnotes" Target="footnotes.xml"/><Relationship Id="d" Type="{Office}/hyperlink" Target="http://a.test/" TargetMode="External"/></Relationships>"""),
        ("word/header1.xml", $"""<w:hdr xmlns:w="{Word}">{(notes.Length == 0 ? "" : P("青岚市财政局"))}</w:hdr>"""),
        ("word/footer1.xml", $"""<w:ftr xmlns:w="{Word}">{(notes.Length == 0 ? "" : P("第 1 页"))}</w:ftr>"""),
        ("word/footnotes.xml", $"""<w:footnotes xmlns:w="{Word}"><w:footnote w:type="separator" w:id="-1">{P("----")}</w:footnote>{notes}</w:footnotes>"""),
    ]);

    public static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>An OFD of one document with a template and the given page contents.</summary>
    public static byte[] OfdOf(string template, params string[] pages)
    {
        const string space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        var parts = new List<(string, string)>
        {
            ("OFD.xml", $"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
            ("Doc_0/Document.xml", $"<ofd:Document {space}><ofd:CommonData><ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData><ofd:Pages>{string.Concat(pages.Select((_, at) => $"<ofd:Page ID=\"{at + 20}\" BaseLoc=\"Pages/P{at}.xml\"/>"))}</ofd:Pages></ofd:Document>"),
            ("Doc_0/Tpls/T.xml", $"<ofd:Page {space}><ofd:Content><ofd:Layer>{template}</ofd:Layer></ofd:Content></ofd:Page>"),
        };
        parts.AddRange(pages.Select((page, at) => ($"Doc_0/Pages/P{at}.xml", $"<ofd:Page {space}><ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>")));
        return RawXlsx.Zip(parts);
    }

    public static string OfdText(string boundary, string text, string more = "") =>
        $"<ofd:TextObject Boundary=\"{boundary}\" Size=\"5\" {more}><ofd:TextCode X=\"0\" Y=\"4\">{text}</ofd:TextCode></ofd:TextObject>";

    /// <summary>A PDF with one line of Latin text a page.</summary>
    public static byte[] PdfOf(params string[] pages)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, at) => $"{4 + (2 * at)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var at = 0; at < pages.Length; at++)
        {
            var drawn = $"BT /F 12 Tf 72 700 Td ({pages[at]}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {5 + (2 * at)} 0 R>>");
            objects.Add($"<</Length {drawn.Length}>>stream\n{drawn}\nendstream");
        }

        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(text.Length);
            text.Append($"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var table = text.Length;
        text.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
