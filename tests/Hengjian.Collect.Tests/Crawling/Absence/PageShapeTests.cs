using System.Text;
using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;

namespace Hengjian.Collect.Tests.Crawling.Absence;

public sealed class PageShapeTests
{
    /// <summary>What may differ between two answers that are the same page all the same.</summary>
    public static TheoryData<string, string, string> Same { get; } = new()
    {
        { "address in the text", "<p>The requested URL /a/b.html was not found.</p>", "<p>The requested URL /xkcdqwrt.html was not found.</p>" },
        { "Chinese address in the text", "<p>地址 /政务/通知.html 不存在</p>", "<p>地址 /政务/公告.html 不存在</p>" },
        { "whole address in the text", "<p>http://a.test/1.html 不存在</p>", "<p>http://a.test/b/c?d=e 不存在</p>" },
        { "date and time", "<p>今天是2026年11月1日 星期日 上午10:05</p>", "<p>今天是2026年11月20日 星期五 下午9:01</p>" },
        { "English date", "<p>Fri Nov 20 23:35:01 CST 2026</p>", "<p>Sat Dec 5 01:00:00 CST 2026</p>" },
        { "number of a request", "<p>Request-Id: 5f3c2a7e9f1c</p>", "<p>Request-Id: 99aa00bb</p>" },
        { "counter", "<p>您是第 12,345 位访客</p>", "<p>您是第 12,399 位访客</p>" },
        { "wide digits", "<p>第１２页</p>", "<p>第３页</p>" },
        { "script text", "<p>x</p><script>var t=1;</script>", "<p>x</p><script>var u='zz';</script>" },
        { "comment", "<p>好</p><!-- a -->", "<p>好</p><!-- b -->" },
        { "query of a picture", "<img src='/code.jsp?r=0.1'>", "<img src='/code.jsp?r=0.7'>" },
        { "blanks and markup", "<p>页面 不存在</p>", "<div>页面<b>不存在</b>\n</div>" },
        { "hidden text", "<p>好</p><p hidden>甲</p>", "<p>好</p><p style='color:red;DISPLAY : none'>乙</p>" },
        { "field values", "<textarea>a</textarea><p>好</p>", "<textarea>b</textarea><p>好</p>" },
    };

    /// <summary>What makes two pages different.</summary>
    public static TheoryData<string, string, string> Different { get; } = new()
    {
        { "text", "<p>关于放假的通知</p>", "<p>关于调休的通知</p>" },
        { "order", "<p>甲</p><p>乙</p>", "<p>乙</p><p>甲</p>" },
        { "Chinese numbers", "<p>第一批</p>", "<p>第二批</p>" },
        { "words", "<p>Not Found</p>", "<p>Not Fond</p>" },
        { "picture", "<img src='/1.jpg'>", "<img src='/2.jpg'>" },
        { "frame", "<iframe src='/1.html'></iframe>", "<iframe src='/2.html'></iframe>" },
        { "object", "<object data='/1.pdf'></object>", "<object data='/2.pdf'></object>" },
        { "application of the shell", "<div id=app></div><script src='/a.js'></script>", "<div id=app></div><script src='/b.js'></script>" },
        { "words of links", "<a href=1>甲</a>", "<a href=1>乙</a>" },
        { "rare characters", "<p>𠮷</p>", "<p>𡈽</p>" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void Page_under_another_address_at_another_time_looks_the_same(string what, string one, string other) =>
        Assert.True(Shapes.Of(one).IsLike(Shapes.Of(other)), what);

    [Theory]
    [MemberData(nameof(Different))]
    public void Other_page_looks_different(string what, string one, string other) =>
        Assert.False(Shapes.Of(one).IsLike(Shapes.Of(other)), what);

    [Fact]
    public void Shape_survives_being_stored()
    {
        foreach (var one in DeadCases.All.Concat(AliveCases.All))
        {
            var shape = Shapes.Of(one.Html);
            var bytes = shape.ToBytes();

            Assert.Equal(PageShape.Size, bytes.Length);
            Assert.Equal(shape, PageShape.FromBytes(bytes));
        }

        Assert.Null(PageShape.FromBytes([]));
        Assert.Null(PageShape.FromBytes(new byte[PageShape.Size]));
    }

    [Fact]
    public void Own_text_leaves_links_and_footer_out()
    {
        var shape = Shapes.Of(Shapes.Framed("标题", "<p>正文四字</p>"));

        Assert.Equal(4, shape.OwnLength);
        Assert.Equal(8, shape.Links);
        Assert.InRange(shape.TextLength, 60, 120);
    }

    [Fact]
    public void Password_field_is_seen() => Assert.True(Shapes.Of("<input type=PassWord>").AsksPassword);

    [Fact]
    public void Home_page_that_moved_on_may_be_the_same_and_a_list_may_not()
    {
        var morning = Shapes.Of(AbsenceCase.HomeHtml);
        var evening = Shapes.Of(AbsenceCase.HomeHtml.Replace("第甲子次常务会议", "第九次全体会议", StringComparison.Ordinal));
        var list = Shapes.Of(Shapes.Framed("青岚市人民政府", "<ul><li><a href=1>关于放假的通知</a></li></ul>"));

        Assert.False(morning.IsLike(evening));
        Assert.True(morning.MayBe(evening));
        Assert.False(morning.MayBe(list));
    }

    [Fact]
    public void Deep_page_is_walked_without_the_threads_stack()
    {
        var deep = new StringBuilder();
        for (var level = 0; level < 20_000; level++)
        {
            deep.Append("<div>");
        }

        Assert.Equal(1, Shapes.Of(deep.Append('深').ToString()).TextLength);
    }

    [Fact]
    public void Empty_page_has_a_shape()
    {
        using var document = new HtmlParser().ParseDocument("");
        var shape = PageShape.Of(document);

        Assert.True(shape.IsShell);
        Assert.Equal((0, 0, 0, false), (shape.TextLength, shape.OwnLength, shape.Links, shape.SaysGone));
    }
}
