namespace Hengjian.Documents.Tests;

/// <summary>Whatever is done to a file, it is read or refused in one line; nothing else is ever thrown.</summary>
public sealed class DamagedFileTests
{
    public static TheoryData<string, byte[]> Files()
    {
        var book = new WorkbookWriter("t") { Deflated = false };
        var sheet = book.AddSheet("甲");
        sheet.Header("名称", "网址");
        sheet.Add("市财政局", CellContent.Link("首页", "http://czj.qinglan.gov.cn.test/"), 12.5m, new DateOnly(2022, 2, 14), CellContent.Formula("1+1", 2m));
        return new TheoryData<string, byte[]>
        {
            { "stored workbook", book.ToBytes() },
            { "deflated workbook", RawXlsx.With("""<row r="1"><c r="A1" t="inlineStr"><is><t>直接</t></is></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>44606</v></c></row>""") },
            { "CSV", System.Text.Encoding.UTF8.GetBytes("名称,网址\r\n\"市,\"\"财政局\",http://czj.qinglan.gov.cn.test/\r\n") },
        };
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_file_with_changed_bytes_is_read_or_refused(string note, byte[] bytes)
    {
        Assert.NotEmpty(note);
        var chance = new Random(20220214);
        for (var round = 0; round < 1500; round++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var change = chance.Next(1, 4); change > 0; change--)
            {
                damaged[chance.Next(damaged.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"0<>\"/A=;\0"[chance.Next(9)];
            }

            ReadOrRefuse(damaged);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_file_cut_anywhere_is_read_or_refused(string note, byte[] bytes)
    {
        Assert.NotEmpty(note);
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 200))
        {
            ReadOrRefuse(bytes[..length]);
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.NotNull(Workbooks.Read(bytes, "a.xlsx"));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.DoesNotContain('\n', refused.Message);
        }
    }
}
