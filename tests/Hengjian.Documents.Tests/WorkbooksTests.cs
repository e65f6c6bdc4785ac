using System.Text;

namespace Hengjian.Documents.Tests;

public sealed class WorkbooksTests
{
    [Fact]
    public void Read_written_workbook_gives_back_texts_numbers_dates_and_cached_values()
    {
        var book = new WorkbookWriter("t");
        var sheet = book.AddSheet("甲");
        sheet.Header("序号", "名称");
        sheet.AddBlank();
        sheet.Add(1, "  两端有空格 ", 12.50m, new DateOnly(2022, 2, 14), CellContent.Formula("SUM(C3:C3)", 12.5m), CellContent.Formula("A1", "序号"), "_x0041_\u0001", "");
        book.AddSheet("乙");

        var read = Workbooks.Read(book.ToBytes(), "a.xlsx");

        Assert.False(read.IsCsv);
        Assert.Equal(["甲", "乙"], read.Sheets.Select(each => each.Name));
        Assert.Equal([1, 3], read.Sheets[0].Rows.Select(row => row.Number));
        Assert.Equal(["1", "  两端有空格 ", "12.5", "2022-02-14", "12.5", "序号", "_x0041_\u0001"], read.Sheets[0].Rows[1].Cells);
        Assert.Empty(read.Sheets[1].Rows);
    }

    // Cells as other programs write them; the styles part is: 0 plain, 1 format 14, 2 own format yyyy"年"m"月"d"日", 3 own format 0.00"m", 4 format 22, 5 format 21.
    [Theory]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>直接</t></is></c>""", "直接")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></is></c>""", "富文本")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", "共享 二")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "TRUE")]
    [InlineData("""<c r="A1" t="e"><v>#N/A</v></c>""", "#N/A")]
    [InlineData("""<c r="A1" t="str"><f>UPPER("a")</f><v>A</v></c>""", "A")]
    [InlineData("""<c r="A1"><f>1+1</f><v>2</v></c>""", "2")]
    [InlineData("""<c r="A1"><f>1+1</f></c>""", null)]
    [InlineData("""<c r="A1"><v>4408000001</v></c>""", "4408000001")]
    [InlineData("""<c r="A1"><v>0.10000000000000001</v></c>""", "0.1")]
    [InlineData("""<c r="A1"><v>1E-3</v></c>""", "0.001")]
    [InlineData("""<c r="A1" s="1"><v>44606</v></c>""", "2022-02-14")]
    [InlineData("""<c r="A1" s="2"><v>44606</v></c>""", "2022-02-14")]
    [InlineData("""<c r="A1" s="3"><v>44606</v></c>""", "44606")]
    [InlineData("""<c r="A1" s="4"><v>44606.395833333336</v></c>""", "2022-02-14 09:30:00")]
    [InlineData("""<c r="A1" s="5"><v>0.5</v></c>""", "12:00:00")]
    public void Read_cell_is_shown_as_text(string cell, string? expected)
    {
        var rows = Workbooks.Read(RawXlsx.With($"<row r=\"1\">{cell}</row>"), "a.xlsx").Sheets[0].Rows;

        Assert.Equal(expected, rows.Count == 0 ? null : rows[0][0]);
    }

    [Fact]
    public void Read_merged_cells_holds_the_content_in_the_first_alone()
    {
        var rows = Workbooks.Read(
            RawXlsx.With("""<row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>""", """<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>"""),
            "a.xlsx").Sheets[0].Rows;

        Assert.Equal(["单位", "1"], rows[0].Cells);
        Assert.Equal(["", "2"], rows[1].Cells);
    }

    [Fact]
    public void Read_cells_without_addresses_counts_along() =>
        Assert.Equal(["1", "2"], Workbooks.Read(RawXlsx.With("<row><c><v>1</v></c><c><v>2</v></c></row>"), "a.xlsx").Sheets[0].Rows[0].Cells);

    [Fact]
    public void Read_link_whose_address_is_none_does_not_spoil_the_sheet()
    {
        const string relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://a b@@:c" TargetMode="External"/></Relationships>""";
        var bytes = RawXlsx.With("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>", more: [("xl/worksheets/_rels/sheet1.xml.rels", relations)]);

        Assert.Equal("7", Workbooks.Read(bytes, "a.xlsx").Sheets[0].Rows[0][0]);
    }

    [Fact]
    public void Read_huge_cell_is_kept_whole()
    {
        var huge = new string('长', 100_000);

        Assert.Equal(huge, Workbooks.Read(RawXlsx.With($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{huge}</t></is></c></row>"), "a.xlsx").Sheets[0].Rows[0][0]);
    }

    public static TheoryData<string, byte[], string> Unreadable()
    {
        var good = RawXlsx.With("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>");
        var rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>";
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        return new TheoryData<string, byte[], string>
        {
            { "0 bytes", [], "文件是空的（0 字节）" },
            { "cut in the middle", good[..(good.Length / 2)], "不是完好的 xlsx 文件" },
            { "a zip of something else", RawXlsx.Zip([("readme.txt", "hello")]), "不是完好的 xlsx 文件" },
            { "a bit flipped in the sheet", Flipped(good), "不是完好的 xlsx 文件" },
            { "no sheet part", RawXlsx.With(rows, without: "xl/worksheets/sheet1.xml"), "不是完好的 xlsx 文件" },
            { "sheet is not XML", RawXlsx.With("<row"), "不是完好的 xlsx 文件" },
            { "text number out of range", RawXlsx.With("""<row r="1"><c r="A1" t="s"><v>9</v></c></row>"""), "不是完好的 xlsx 文件" },
            { "cell address beyond the last column", RawXlsx.With("""<row r="1"><c r="XFE1"><v>9</v></c></row>"""), "不是完好的 xlsx 文件" },
            { "encrypted (compound file with EncryptedPackage)", [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]], "文件已加密" },
            { "old xls", compound, "这是旧版 xls 等格式，不是 xlsx" },
            { "outside entity", RawXlsx.With(rows, prolog: """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>"""), "不是完好的 xlsx 文件" },
            { "entity in the text table", RawXlsx.With(rows, texts: """<!DOCTYPE x [<!ENTITY e "boom">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&e;</t></si></sst>"""), "不是完好的 xlsx 文件" },
            { "entity in the relationships", RawXlsx.With(rows, relations: """<!DOCTYPE x [<!ENTITY e "boom">]>"""), "不是完好的 xlsx 文件" },
            { "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0xFF, 0x80], "既不是 xlsx，也不是 UTF-8 或 GB18030 编码的 csv 文本" },
            { "blank text", "\r\n \r\n"u8.ToArray(), "文件里没有内容" },
            { "quote never closed", "名称,网址\r\n\"市财政局,http://a/\r\n市教育局,http://b/\r\n"u8.ToArray(), "第 2 行的双引号不成对" },
        };
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_unreadable_bytes_says_why_in_one_line(string note, byte[] bytes, string reason)
    {
        Assert.NotEmpty(note);

        var trouble = Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(bytes, "登记表.xlsx"));

        Assert.Equal(reason, trouble.Reason);
        Assert.StartsWith("登记表.xlsx：", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble.Message);
        Assert.NotEmpty(trouble.Advice);
    }

    [Fact]
    public void Read_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = RawXlsx.Zip([("xl/worksheets/sheet1.xml", new string(' ', 5_000_000))]);
        var limits = new ReadingLimits { Bytes = 1_000_000 };
        Assert.True(bomb.Length < 100_000);

        Assert.StartsWith("内容超过上限", Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(bomb, "a.xlsx", limits)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_zip_bomb_that_lies_about_its_size_is_refused()
    {
        var bytes = RawXlsx.With($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 3_000_000)}</t></is></c></row>");
        var lying = RawXlsx.WithDeclaredSize(bytes, "xl/worksheets/sheet1.xml", 1_000);

        Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(lying, "a.xlsx", new ReadingLimits { Bytes = 1_000_000 }));
    }

    [Theory]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>""", 8, 100, 100)]
    [InlineData("""<row r="1"><c r="XFD1"><v>1</v></c></row>""", 8, 100, 100)]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row>""", 8, 100, 2)]
    public void Read_beyond_rows_cells_or_entries_is_refused(string rows, int rowLimit, int cellLimit, int entryLimit)
    {
        var limits = new ReadingLimits { Rows = rowLimit, Cells = cellLimit, Entries = entryLimit };

        Assert.StartsWith("内容超过上限", Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(RawXlsx.With(rows), "a.xlsx", limits)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_missing_file_says_so() =>
        Assert.Equal("没有的文件.xlsx：找不到文件。请检查路径。", Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(Path.Combine(Path.GetTempPath(), "没有的文件.xlsx"))).Message);

    [Fact]
    public void Read_folder_says_so() =>
        Assert.Equal("这是一个文件夹，不是文件", Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read(Path.GetTempPath().TrimEnd('/'))).Reason);

    private static byte[] Flipped(byte[] bytes)
    {
        var flipped = (byte[])bytes.Clone();
        var at = flipped.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8) + "xl/worksheets/sheet1.xml".Length;
        for (var next = at; next < at + 40; next++)
        {
            flipped[next] ^= 0x5A;
        }

        return flipped;
    }
}
