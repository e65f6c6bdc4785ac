using System.Text;
using static Hengjian.Documents.Tests.Reading.Files;

namespace Hengjian.Documents.Tests.Reading;

public sealed class DocumentTextTests
{
    public static TheoryData<string, byte[], string[]> Readable()
    {
        var book = new WorkbookWriter("t");
        book.AddSheet("甲").Add("名称", 12.5m);
        const string row = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";
        return new TheoryData<string, byte[], string[]>
        {
            { "a.txt", "一\r\n\r\n三"u8.ToArray(), ["第 1 行|一", "第 3 行|三"] },
            { "utf-8 mark.txt", [0xEF, 0xBB, 0xBF, .. "一"u8], ["第 1 行|一"] },
            { "utf-16 mark.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("一")], ["第 1 行|一"] },
            { "gb18030.txt", Gbk.GetBytes("关于㐂的通知\n印发"), ["第 1 行|关于㐂的通知", "第 2 行|印发"] },
            { "old end mark.txt", "a\r\n\u001A"u8.ToArray(), ["第 1 行|a"] },
            { "a.xlsx", book.ToBytes(), ["工作表“甲” A1|名称", "工作表“甲” B1|12.5"] },
            { "blank paragraphs.docx", DocxOf(P("甲") + "<w:p/>" + P(" ") + P("乙")), ["第 1 段|甲", "第 2 段|乙"] },
            { "runs, tab and break.docx", DocxOf("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t xml:space=\"preserve\"> 乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"), ["第 1 段|甲\t 乙\n丙"] },
            { "deleted, moved, field.docx", DocxOf("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:t>新</w:t></w:r></w:p>"), ["第 1 段|新"] },
            { "formula.docx", DocxOf("<w:p><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>"), ["第 1 段|x+y"] },
            { "table.docx", DocxOf(P("前") + $"<w:tbl>{row}{P("合")}{P("并")}</w:tc><w:tc>{P("三")}</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>{P("二")}</w:tc></w:tr></w:tbl>" + P("后")), ["第 1 段|前", "表 1 第 1 行第 1 列|合", "表 1 第 1 行第 1 列|并", "表 1 第 1 行第 3 列|三", "表 1 第 2 行第 2 列|二", "第 2 段|后"] },
            { "nested table.docx", DocxOf($"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{P("内")}</w:tc></w:tr></w:tbl>{P("外")}</w:tc></w:tr></w:tbl>"), ["表 1 第 1 行第 1 列 表 1 第 1 行第 1 列|内", "表 1 第 1 行第 1 列|外"] },
            { "text box.docx", DocxOf($"<w:p><w:r><w:t>正</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>{P("框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{P("框")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>"), ["文本框 1|框", "第 1 段|正文"] },
            { "notes.docx", DocxOf(P("正文"), notes: $"<w:footnote w:id=\"1\">{P("注一")}</w:footnote><w:footnote w:id=\"2\">{P("注二")}</w:footnote>"), ["第 1 段|正文", "页眉 1|青岚市财政局", "页脚 1|第 1 页", "脚注 1|注一", "脚注 2|注二"] },
            { "order and template.ofd", OfdOf(OfdText("10 280 50 6", "页脚"), OfdText("10 50 50 6", "第二行") + OfdText("20 20 10 6", "题") + OfdText("10 20 10 6", "标") + OfdText("90 20 10 6", "右"), OfdText("10 20 9 9", "乙")), ["第 1 页第 1 行|标题 右", "第 1 页第 2 行|第二行", "第 1 页第 3 行|页脚", "第 2 页第 1 行|乙", "第 2 页第 2 行|页脚"] },
            { "matrix.ofd", OfdOf("", OfdText("0 100 9 9", "下", "CTM=\"1 0 0 1 0 50\"") + OfdText("0 110 9 9", "上")), ["第 1 页第 1 行|上", "第 1 页第 2 行|下"] },
            { "pieces of one object.ofd", OfdOf("", "<ofd:TextObject Boundary=\"0 0 9 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">通</ofd:TextCode><ofd:TextCode X=\"4\">知</ofd:TextCode></ofd:TextObject>"), ["第 1 页第 1 行|通知"] },
            { "a.zip", ZipOf(("附件/", []), ("附件/通知.docx", DocxOf(P("甲"))), ("__MACOSX/x", [0]), ("内.zip", ZipOf(("乙.txt", "乙"u8.ToArray())))), ["附件/通知.docx：第 1 段|甲", "内.zip：乙.txt：第 1 行|乙"] },
            { "gbk names.zip", ZipOf(Gbk, ("附件\\一.txt", "甲"u8.ToArray())), ["附件/一.txt：第 1 行|甲"] },
        };
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Read_gives_pieces_with_places(string name, byte[] bytes, string[] expected)
    {
        var read = await DocumentText.ReadAsync(bytes, name);

        Assert.Equal(expected, read.Pieces.Select(piece => $"{piece.Place}|{piece.Text}"));
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [InlineData("通知.doc", null, "文件名以 .doc 结尾，内容却是 docx，已按内容读取")]
    [InlineData("通知.PDF", "text/plain", "文件名以 .pdf 结尾，内容却是 docx，已按内容读取")]
    [InlineData("download", "application/msword; charset=x", "网站声明的类型是 application/msword，内容却是 docx，已按内容读取")]
    [InlineData("download.do", "application/pdf", "网站声明的类型是 application/pdf，内容却是 docx，已按内容读取")]
    [InlineData("通知.docx", "application/pdf", null)]
    [InlineData("download", "application/octet-stream", null)]
    [InlineData("通知", null, null)]
    public async Task Read_file_that_is_not_what_it_says_is_read_by_content_and_reported(string name, string? contentType, string? expected)
    {
        var read = await DocumentText.ReadAsync(DocxOf(P("甲")), name, contentType);

        Assert.Equal(DocumentKind.Docx, read.Kind);
        Assert.Equal("甲", read.Pieces.Single().Text);
        Assert.Equal(expected, read.Remarks.SingleOrDefault()?.Message);
    }

    public static TheoryData<string, byte[], string> Unreadable()
    {
        var docx = DocxOf(P("甲"));
        return new TheoryData<string, byte[], string>
        {
            { "空.docx", [], "文件是空的（0 字节）" },
            { "a.doc", Compound("WordDocument"), "这是旧版 doc 文字文档（二进制格式）" },
            { "a.docx", Compound("WordDocument"), "这是旧版 doc 文字文档（二进制格式）" },
            { "a.wps", Compound("WordDocument"), "这是旧版 wps 文字文档（二进制格式）" },
            { "a.wps", Compound("其他"), "这是旧版 wps 文字文档（二进制格式）" },
            { "a.xls", Compound("Workbook"), "这是旧版 xls 表格（二进制格式）" },
            { "a.et", Compound("Workbook"), "这是旧版 et 表格（二进制格式）" },
            { "a.ppt", Compound("PowerPoint Document"), "这是旧版 ppt 演示文稿（二进制格式）" },
            { "a", Compound("其他"), "这是旧版二进制格式的文件（doc、xls、ppt、wps 等）" },
            { "a.docx", Compound("EncryptedPackage"), "文件已加密" },
            { "a.docx", Encrypted(docx), "文件已加密" },
            { "a.zip", Encrypted(ZipOf(("a.txt", "a"u8.ToArray()))), "文件已加密" },
            { "a.docx", docx[..(docx.Length / 2)], "不是完好的 docx 文件" },
            { "a.zip", docx[..(docx.Length / 2)], "不是完好的 zip 文件" },
            { "a", docx[..(docx.Length / 2)], "文件已损坏" },
            { "a.docx", DocxOf("<w:p>"), "不是完好的 docx 文件" },
            { "a.docx", DocxOf(P("&e;"), """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>"""), "不是完好的 docx 文件" },
            { "a.docx", DocxOf(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))), "不是完好的 docx 文件" },
            { "a.ofd", OfdOf("""<!DOCTYPE x>""", "x"), "不是完好的 ofd 文件" },
            { "a.ofd", RawXlsx.Zip([("OFD.xml", "<OFD/>")]), "不是完好的 ofd 文件" },
            { "a.ofd", RawXlsx.Zip([("OFD.xml", "<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>"), ("Encryptions.xml", "<a/>")]), "文件已加密" },
            { "a.docx", DocxOf("<w:p/>"), "文件里没有文字" },
            { "a.ofd", OfdOf("", ""), "文件里没有可读取的文字，可能是扫描件" },
            { "a.txt", " \r\n"u8.ToArray(), "文件里没有文字" },
            { "a.zip", ZipOf(), "压缩包里没有文件" },
            { "a.zip", ZipOf(("空/", [])), "压缩包里没有文件" },
            { "a.pptx", RawXlsx.Zip([("[Content_Types].xml", "<a/>"), ("ppt/presentation.xml", "<a/>")]), "这是 pptx 演示文稿" },
            { "a.odt", RawXlsx.Zip([("mimetype", "x"), ("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")]), "这是 OpenDocument 文件（odt、ods 等）" },
            { "a.pdf", "\r\n<!DOCTYPE html><html>404</html>"u8.ToArray(), "这是网页，不是附件" },
            { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "这是 JPEG 图片，没有可读取的文字" },
            { "a.rar", [.. "Rar!\u001A\u0007"u8], "这是 rar 压缩包" },
            { "a.ceb", [1, 2, 3], "这是 ceb 版式文件" },
            { "a.pdf", [1, 2, 3], "不是完好的 pdf 文件" },
            { "a.dat", [1, 2, 3], "无法识别的文件类型" },
        };
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Read_unreadable_bytes_says_why_in_one_line(string name, byte[] bytes, string reason)
    {
        var trouble = await Assert.ThrowsAsync<UnreadableDocumentException>(() => DocumentText.ReadAsync(bytes, name));

        Assert.Equal(reason, trouble.Reason);
        Assert.StartsWith(name + "：", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble.Message);
    }

    [Fact]
    public async Task Read_archive_with_unreadable_members_reads_the_others_and_lists_these()
    {
        var zip = ZipOf(("旧.doc", Compound("WordDocument")), ("空.txt", []), ("好.docx", "好"u8.ToArray()));

        var read = await DocumentText.ReadAsync(zip, "a.zip");

        Assert.Equal("好.docx：第 1 行", read.Pieces.Single().Place);
        Assert.Equal(["旧.doc", "空.txt", "好.docx"], read.Remarks.Select(remark => remark.Place));
        Assert.Equal([true, true, false], read.Remarks.Select(remark => remark.IsUnread));
        Assert.Equal("这是旧版 doc 文字文档（二进制格式）。请另存为 docx、pdf 或 ofd 后重新上传。", read.Remarks[0].Message);
    }

    [Fact]
    public async Task Read_name_with_line_breaks_and_quotes_stays_on_one_line()
    {
        var trouble = await Assert.ThrowsAsync<UnreadableDocumentException>(() => DocumentText.ReadAsync([], "\"; rm -rf $(x)\n\u202Efdp.txt"));

        Assert.Equal("\"; rm -rf $(x)\uFFFD\uFFFDfdp.txt", trouble.File);
    }
}
