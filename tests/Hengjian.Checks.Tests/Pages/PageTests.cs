using Hengjian.Checks.Pages;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Tests.Pages;

public sealed class PageTests
{
    [Theory]
    [InlineData("2022-01-30", 2022, 1, 30)]
    [InlineData("2022/1/3", 2022, 1, 3)]
    [InlineData("２０２２年１月３日", 2022, 1, 3)]
    [InlineData("[2022.01.30]", 2022, 1, 30)]
    [InlineData("发布时间：2022-01-30 09:15:00", 2022, 1, 30)]
    [InlineData("30\n2022-01", 2022, 1, 30)]
    [InlineData("01-30\n2022", 2022, 1, 30)]
    [InlineData("2022-02-30 2022-02-28", 2022, 2, 28)]
    public void Dates_are_read_in_every_form(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), DateWords.First(text));

    [Theory]
    [InlineData("")]
    [InlineData("2022-13-01")]
    [InlineData("12022-01-30")]
    [InlineData("电话 0994-8812345")]
    [InlineData("〔2022〕5号")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateWords.First(text));

    [Theory]
    [InlineData("<ul><li><a href='1.html'>关于2020年3月1日放假的通知</a><span>2022-01-30</span></li><li><a href='2.html'>第二条消息标题</a><span>2022-01-29</span></li></ul>")]
    [InlineData("<ul><li><span>[2022-01-30]</span><a href='1.html'>关于2020年3月1日放假的通知</a></li><li><span>[2022-01-29]</span><a href='2.html'>第二条消息标题</a></li></ul>")]
    [InlineData("<div><a href='1.html'><b>关于2020年3月1日放假的通知</b><i>2022-01-30</i></a></div><div><a href='2.html'><b>第二条消息标题</b><i>2022-01-29</i></a></div>")]
    [InlineData("<table><tr><td><a href='1.html'>关于2020年3月1日放假的通知</a></td><td>2022/01/30</td></tr><tr><td><a href='2.html'>第二条消息标题</a></td><td>2022/01/29</td></tr></table>")]
    [InlineData("<dl><dt><a href='1.html'>关于2020年3月1日放假的通知</a></dt><dd>2022年1月30日</dd></dl><dl><dt><a href='2.html'>第二条消息标题</a></dt><dd>2022年1月29日</dd></dl>")]
    [InlineData("<p><a href='1.html'>关于2020年3月1日放假的通知</a>　2022-01-30</p><p><a href='2.html'>第二条消息标题</a>　2022-01-29</p>")]
    [InlineData("<div><a href='1.html'>关于2020年3月1日放假的通知</a> 2022-01-30<br><a href='2.html'>第二条消息标题</a> 2022-01-29</div>")]
    [InlineData("<ul><li><a href='/c/'>[通知]</a><a href='1.html'>关于2020年3月1日放假的通知</a><em>2022-01-30</em></li><li><a href='/c/'>[通知]</a><a href='2.html'>第二条消息标题</a><em>2022-01-29</em></li></ul>")]
    [InlineData("<div><div><span>30</span><span>2022-01</span></div><h4><a href='1.html'>关于2020年3月1日放假的通知</a></h4><p>2019年以来，我区开展了一系列工作，取得了许多成效，现将有关情况通知如下，请各单位遵照执行。</p></div><div><div><span>29</span><span>2022-01</span></div><h4><a href='2.html'>第二条消息标题</a></h4><p>摘要文字</p></div>")]
    public void Rows_of_any_shape_give_title_address_and_date(string html)
    {
        var items = Read($"<html><body><div>{html}</div></body></html>").Lists.SelectMany(list => list.Items).Where(item => item.IsDated).ToList();

        Assert.Equal(["http://a.test/b/1.html", "http://a.test/b/2.html"], items.Select(item => item.Target!.Text));
        Assert.Equal([new DateOnly(2022, 1, 30), new DateOnly(2022, 1, 29)], items.Select(item => item.Date!.Value));
        Assert.Contains("2020年3月1日", items[0].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>当前位置：<a href='/'>首页</a> &gt; <a href='/zwgk/'>政务公开</a> &gt; <a href='/b/'>通知公告</a></div>", "首页|政务公开|通知公告")]
    [InlineData("<div><span>您的位置:</span><ul><li><a href='/'>首页</a></li><li><a href='/zwgk/'>政务公开</a></li><li>通知公告</li></ul></div>", "首页|政务公开|通知公告")]
    [InlineData("<div class='breadcrumb'><a href='/'>首页</a> / <a href='/zwgk/'>政务公开</a> / <span>通知公告</span></div>", "首页|政务公开|通知公告")]
    [InlineData("<p>当前位置 : 首页-&gt;政务公开-&gt;通知公告</p>", "首页|政务公开|通知公告")]
    [InlineData("<table><tr><td>您当前所在位置： <a href='/'>首页</a> » <a href='/b/'>通知公告</a></td></tr></table>", "首页|通知公告")]
    [InlineData("<p>正文提到该地块的位置和面积。</p>", "")]
    public void Breadcrumbs_are_read_by_their_words(string html, string expected) =>
        Assert.Equal(expected, string.Join('|', Read($"<html><body>{html}<p>其他内容</p></body></html>").Breadcrumb.Select(crumb => crumb.Name)));

    [Theory]
    [InlineData("<h1>某消息</h1><p>发布时间：2022-01-30 来源：本站</p><p>正文正文。</p>", PageKind.Article)]
    [InlineData("<div>您的位置：<a href='/'>首页</a> &gt; <a href='/c/'>动态</a> &gt; 正文</div><p>正文。</p>", PageKind.Article)]
    [InlineData("<div>您的位置：<a href='/'>首页</a> &gt; <a href='/c/'>动态</a></div><div><div><a href='1.html'>第一条消息标题</a><p>发布时间：2022-01-30</p></div><div><a href='2.html'>第二条消息标题</a><p>发布时间：2022-01-29</p></div></div>", PageKind.ColumnList)]
    [InlineData("<p>对不起，您访问的页面不存在</p>", PageKind.ErrorPage)]
    [InlineData("<div>您的位置：<a href='/'>首页</a> &gt; 概况</div><p>本区位于市区东部，面积二百平方公里，辖六个街道和四个镇，人口三十二万。</p>", PageKind.StaticText)]
    [InlineData("<p>欢迎访问</p>", PageKind.Other)]
    [InlineData("<div>您的位置：<a href='/'>首页</a> &gt; <a href='/c/'>动态</a></div><ul><li><a href='1.html'>解决404户群众饮水问题</a> 2022-01-30</li></ul>", PageKind.ColumnList)]
    [InlineData("<h1>某消息</h1><p>发布时间：2022-01-30</p><p>短文。</p><h3>相关阅读</h3><ul><li><a href='1.html'>第一条相关消息</a> 2022-01-30</li><li><a href='2.html'>第二条相关消息</a> 2022-01-29</li></ul>", PageKind.Article)]
    [InlineData("<p>今天日期：2022年2月14日</p><div>您的位置：<a href='/'>首页</a> &gt; <a href='/c/'>动态</a></div><ul><li><a href='1.html'>第一条消息标题</a> 2022-01-30</li><li><a href='2.html'>第二条消息标题</a> 2022-01-29</li></ul>", PageKind.ColumnList)]
    [InlineData("<div>您的位置：<a href='/'>首页</a> &gt; <a href='/c/'>我要留言</a></div><form>姓名：<input>留言内容：<textarea></textarea></form>", PageKind.MessageForm)]
    public void Kinds_are_told_without_labels(string html, PageKind kind) => Assert.Equal(kind, Read($"<html><head><title>页面</title></head><body>{html}</body></html>").Kind);

    [Theory]
    [InlineData("utf-8", "text/html; charset=utf-8", false)]
    [InlineData("gb2312", "text/html", true)]
    [InlineData("gbk", "text/html; charset=GBK", true)]
    [InlineData("utf-8", "text/html", true)] // declared wrongly
    [InlineData("gbk", "text/html", false)] // declared wrongly
    public void Bytes_are_read_in_their_own_charset(string declared, string type, bool gbk)
    {
        var html = $"<html><head><meta charset=\"{declared}\"><meta name=\"SiteName\" content=\"青山区人民政府\"></head><body><p>{string.Concat(Enumerable.Repeat("通知公告政策文件", 10))}</p></body></html>";
        var bytes = gbk ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(html) : System.Text.Encoding.UTF8.GetBytes(html);
        var url = PageUrl.Parse("http://a.test/");
        var capture = new Capture(url, url, SampleSite.MonitoredAt, 200, type, [], Digest.Of(bytes), bytes.Length, [], []);

        Assert.Equal("青山区人民政府", Page.Read(capture, bytes).Labels.SiteName);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(null)]
    public void What_did_not_come_whole_is_no_page(int? status)
    {
        var (capture, bytes) = SampleSite.Capture(PageUrl.Parse("http://a.test/"), "<html><body>x</body></html>");

        Assert.Equal(PageKind.NotAPage, Page.Read(capture with { Status = status }, bytes).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html>")]
    [InlineData("%PDF-1.4 \u0000\u0001")]
    [InlineData("{\"a\":")]
    [InlineData("[[[[[[[[")]
    [InlineData("callback(")]
    public void Broken_bytes_are_data(string text)
    {
        foreach (var type in (string[])["text/html", "application/json", "application/javascript", "application/pdf"])
        {
            var (capture, bytes) = SampleSite.Capture(PageUrl.Parse("http://a.test/x"), text, type);

            Assert.NotNull(Page.Read(capture, bytes));
        }
    }

    [Fact]
    public void Deep_nesting_is_read()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 5000)) + "文字" + string.Concat(Enumerable.Repeat("</div>", 5000));

        Assert.NotNull(Read($"<html><body>{html}</body></html>"));
    }

    private static Page Read(string html)
    {
        var (capture, bytes) = SampleSite.Capture(PageUrl.Parse("http://a.test/b/"), html);
        return Page.Read(capture, bytes);
    }
}
