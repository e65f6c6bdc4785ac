using System.Text;
using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class PageTextTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Content type, page, charset in which the bytes are written, charset expected. Order of authority: HTML standard, "determining the character encoding".</summary>
    public static TheoryData<string?, string, string, string> Declarations { get; } = new()
    {
        { "text/html; charset=GBK", "<title>通知公告</title>", "gb18030", "gb18030" },
        { "text/html;charset=\"gb2312\"", "<title>镕</title>", "gb18030", "gb18030" },
        { "text/html; charset = utf-8", "<meta charset=gbk><p>政务", "utf-8", "utf-8" },
        { "text/html", "<html><head><META content='text/html; charset=gb2312' http-equiv=Content-Type><title>政务公开", "gb18030", "gb18030" },
        { "text/html", "<meta charset=\"GBK\"/><p>政务公开", "gb18030", "gb18030" },
        { "text/html", "<meta charset=utf-16><p>政务公开", "utf-8", "utf-8" },
        { "text/html", "<!-- <meta charset=big5> --><meta charset=gbk><p>政务公开", "gb18030", "gb18030" },
        { "text/html", "<meta name=description content='charset=big5'><p>政务公开", "utf-8", "utf-8" },
        { "text/html", "<a title='>' href=x><meta charset=gbk><p>政务公开", "gb18030", "gb18030" },
        { "text/html; charset=nonsense", "<p>政务公开", "utf-8", "utf-8" },
        { null, "<p>政务公开", "utf-8", "utf-8" },
        { null, "<p>政务公开栏目", "gb18030", "gb18030" },
        { null, "plain", "utf-8", "utf-8" },
        { null, "<?xml version=\"1.0\" encoding=\"GB2312\"?><rss><title>公告</title></rss>", "gb18030", "gb18030" },
        { "application/json", "{\"title\":\"公告\"}", "utf-8", "utf-8" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Text_of_a_declared_charset_is_read_whole(string? contentType, string page, string written, string expected)
    {
        var bytes = (written == "gb18030" ? Gb18030 : new UTF8Encoding(false)).GetBytes(page);

        var read = PageText.Read(bytes, contentType);

        Assert.Equal((page, expected), (read.Text, read.Charset));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_mark_beats_every_declaration(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("<meta charset=big5>政务")];

        Assert.Equal("<meta charset=big5>政务", PageText.Read(bytes, "text/html; charset=gbk").Text);
    }

    [Fact]
    public void Declaration_after_1024_bytes_is_not_seen()
    {
        var page = new string(' ', 1024) + "<meta charset=big5>政务公开";

        Assert.Equal("gb18030", PageText.Read(Gb18030.GetBytes(page), null).Charset);
    }

    [Theory]
    [InlineData("<meta")]
    [InlineData("<meta charset")]
    [InlineData("<meta charset=")]
    [InlineData("<meta charset='")]
    [InlineData("<!-- <meta charset=gbk>")]
    [InlineData("<<<<")]
    [InlineData("<?xml encoding")]
    [InlineData("")]
    public void Broken_declaration_falls_back_to_the_content(string page) =>
        Assert.Equal(new PageText(page, "utf-8"), PageText.Read(Encoding.UTF8.GetBytes(page), "text/html;charset"));

    [Fact]
    public void Bytes_that_are_no_text_are_read_without_failing()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 251)).ToArray();

        Assert.NotEmpty(PageText.Read(bytes, "text/html; charset=utf-8").Text);
    }
}
