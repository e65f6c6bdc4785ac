using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Hengjian.Documents.Tests;

public sealed class WorkbookWriterTests
{
    [Fact]
    public void ToBytes_whole_example_passes_the_sdk_validator()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Example().ToBytes()), false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ToBytes_same_content_same_bytes(bool deflated) => Assert.Equal(Example(deflated).ToBytes(), Example(deflated).ToBytes());

    [Fact]
    public void Formula_is_written_with_its_cached_value()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Example().ToBytes()), false);
        var cell = CellAt(package, 0, "C4");

        Assert.Equal("SUM(C2:C3)", cell.CellFormula?.Text);
        Assert.Equal("13.3", cell.CellValue?.Text);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("@SUM(A1)")]
    public void Text_that_looks_like_a_formula_stays_a_text(string text)
    {
        var book = new WorkbookWriter("t");
        book.AddSheet("s").Add(text);
        using var package = SpreadsheetDocument.Open(new MemoryStream(book.ToBytes()), false);
        var cell = CellAt(package, 0, "A1");

        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.SharedString, cell.DataType?.Value);
        var look = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(look.QuotePrefix?.Value);
    }

    [Fact]
    public void Lines_sizes_heights_and_the_printed_columns_stand_in_the_file()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Example().ToBytes()), false);
        var styles = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var look = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)CellAt(package, 1, "A2").StyleIndex!.Value);
        var rows = ((WorksheetPart)package.WorkbookPart.GetPartById("rId2")).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToList();

        Assert.Equal(BorderStyleValues.Thin, styles.Borders!.Elements<Border>().ElementAt((int)look.BorderId!.Value).LeftBorder!.Style!.Value);
        Assert.Equal(16, styles.Fonts!.Elements<Font>().ElementAt((int)look.FontId!.Value).FontSize!.Val!.Value);
        Assert.Equal((409, true), (rows[0].Height!.Value, rows[0].CustomHeight!.Value));
        Assert.Equal((32.5, null), (rows[1].Height!.Value, rows[1].CustomHeight?.Value));
        Assert.Contains(package.WorkbookPart.Workbook.Descendants<DefinedName>(), name => name is { Name.Value: "_xlnm.Print_Area", Text: "'第二 张'!$A$1:$B$2" });
    }

    [Fact]
    public void Links_lead_outside_and_inside()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Example().ToBytes()), false);
        var part = package.WorkbookPart!.GetPartById("rId1") as WorksheetPart;
        var links = part!.Worksheet.Descendants<Hyperlink>().ToList();

        Assert.Equal("http://czj.qinglan.gov.cn.test/?a=1&b=2", Assert.Single(part.HyperlinkRelationships).Uri.OriginalString);
        Assert.Equal("'第二 张'!A1", Assert.Single(links, link => link.Location is not null).Location?.Value);
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("0.0000001", "0.0000001")]
    [InlineData("-12345678901234.56", "-12345678901234.56")]
    public void Number_is_written_in_its_shortest_decimal_form(string value, string written)
    {
        var book = new WorkbookWriter("t");
        book.AddSheet("s").Add(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        using var package = SpreadsheetDocument.Open(new MemoryStream(book.ToBytes()), false);

        Assert.Equal(written, CellAt(package, 0, "A1").CellValue?.Text);
    }

    [Theory]
    [InlineData("市财政局", "市财政局")]
    [InlineData("a/b:c", "a b c")]
    [InlineData("", "表")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    [InlineData("已有", "已有 (2)")]
    public void FreeName_wish_becomes_a_valid_name(string wish, string expected)
    {
        var book = new WorkbookWriter("t");
        book.AddSheet("已有");

        var name = book.FreeName(wish);

        Assert.Equal(expected, name);
        book.AddSheet(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'a")]
    [InlineData("a]")]
    [InlineData("已有")]
    public void AddSheet_impossible_name_is_refused(string name)
    {
        var book = new WorkbookWriter("t");
        book.AddSheet("已有");

        Assert.Throws<ArgumentException>(() => book.AddSheet(name));
    }

    [Fact]
    public void Save_into_a_missing_folder_leaves_nothing()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "a.xlsx");

        Assert.ThrowsAny<IOException>(() => Example().Save(path));
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    private static WorkbookWriter Example(bool deflated = true)
    {
        var book = new WorkbookWriter("得分 & <表>") { Deflated = deflated };
        var sheet = book.AddSheet("市财政局").Widths(8, 40.5, 12);
        sheet.Header("序号", "指标", "得分");
        sheet.Add(1, "可用性\u0001\n第二行", CellContent.Number(0.8m, "0.00"), new DateOnly(2022, 2, 14));
        sheet.Add(2, CellContent.Link("首页", "http://czj.qinglan.gov.cn.test/?a=1&b=2"), 12.5m, CellContent.LinkInside("下一张", "第二 张", new CellAddress(1, 1)));
        sheet.Add("合计", "", CellContent.Formula("SUM(C2:C3)", 13.3m, "0.00").InBold());
        sheet.AddBlank();
        sheet.Add("=不是公式", CellContent.Formula("IF(C4>10,\"合格\",\"不合格\")", "合格"));
        sheet.Merge(new CellAddress(6, 3), new CellAddress(6, 4));
        sheet.FilterRow = 1;
        var second = book.AddSheet("第二 张");
        second.Add(CellContent.Formula(new CellAddress(4, 3).On("市财政局"), 13.3m));
        second.FrozenColumns = 1;
        second.Landscape = true;
        second.Height(second.Add(CellContent.Text("标题", new CellStyle { Bordered = true, Size = 16 })), 32.5);
        second.Height(1, 900, stays: true);
        second.PrintedColumns = 2;
        return book;
    }

    private static Cell CellAt(SpreadsheetDocument package, int sheet, string address)
    {
        var id = package.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!.Value!;
        var part = (WorksheetPart)package.WorkbookPart.GetPartById(id);
        return part.Worksheet.Descendants<Cell>().Single(cell => cell.CellReference?.Value == address);
    }
}
