using System.Text;

namespace Hengjian.Documents.Tests;

public sealed class CsvReadingTests
{
    private const string Sample = "主管单位,网址\r\n市财政局,http://czj.qinglan.gov.cn.test/\r\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 LE with mark, as Excel's Unicode text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample.Replace(',', '\t'))] },
        { "UTF-16 BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Sample) },
        { "GBK", CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(Sample) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_encoding_is_recognised(string note, byte[] bytes)
    {
        Assert.NotEmpty(note);

        var book = Workbooks.Read(bytes, "a.csv");

        Assert.True(book.IsCsv);
        Assert.Equal([["主管单位", "网址"], ["市财政局", "http://czj.qinglan.gov.cn.test/"]], book.Sheets[0].Rows.Select(row => row.Cells));
    }

    [Theory]
    [InlineData("a,b\n1,\"x, \"\"y\"\"\nz\"\n", 2, "1|x, \"y\"\nz")]
    [InlineData("a;b\n1;2\n", 2, "1|2")]
    [InlineData("a\tb\n1\t2\n", 2, "1|2")]
    [InlineData("a,b\n\n\n1,2,,\n", 4, "1|2")]
    [InlineData("a,b\n1,5\" 屏\n", 2, "1|5\" 屏")]
    [InlineData("a,b\n,2", 2, "|2")]
    [InlineData("a,b\r\n 1 ,=1+1", 2, " 1 |=1+1")]
    public void Read_fields_and_row_numbers_are_those_a_spreadsheet_shows(string text, int number, string cells)
    {
        var row = Workbooks.Read(Encoding.UTF8.GetBytes(text), "a.csv").Sheets[0].Rows[^1];

        Assert.Equal(number, row.Number);
        Assert.Equal(cells, string.Join('|', row.Cells));
    }

    [Fact]
    public void Read_beyond_the_row_limit_is_refused() =>
        Assert.Throws<UnreadableDocumentException>(() => Workbooks.Read("a\nb\nc\n"u8.ToArray(), "a.csv", new ReadingLimits { Rows = 2 }));
}
