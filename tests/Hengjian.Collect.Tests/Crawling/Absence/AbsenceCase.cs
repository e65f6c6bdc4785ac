using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Absence;

/// <summary>One page that answers with 200, what random siblings answer, and what must be said of it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">Where the case comes from.</param>
/// <param name="Html">The page.</param>
/// <param name="Siblings">What the random siblings answer: <c>404</c>, <c>same</c> (the page itself), <c>home</c>, <c>403</c>, <c>503</c>, <c>none</c>, <c>&gt;address</c> (sent there), or a page.</param>
/// <param name="Expected">The verdict; with its cause where dead.</param>
internal sealed record AbsenceCase(string Name, string From, string Html, string Siblings, string Expected)
{
    public const string Site = "http://www.qinglan.gov.cn";

    private static readonly HtmlParser Parser = new();

    public static string HomeHtml { get; } = Shapes.Framed("青岚市人民政府", string.Concat(Enumerable.Range(0, 40).Select(number => $"<li><a href='/xw/{number}.html'>市政府召开第{"甲乙丙丁戊己庚辛壬癸"[number % 10]}{"子丑寅卯"[number / 10]}次常务会议研究部署近期重点工作</a></li>")));

    /// <summary>The address asked.</summary>
    public string Asked { get; init; } = "/xw/202611/t20261101_4982441.html";

    /// <summary>Where it was redirected; null when it was not.</summary>
    public string? Final { get; init; }

    /// <summary>The words of the links that lead to it.</summary>
    public string Words { get; init; } = "关于做好今冬明春火灾防控工作的通知";

    public bool OthersServed { get; init; } = true;

    public string Home { get; init; } = HomeHtml;

    public AbsenceDecision Decide()
    {
        var home = new HomePage(Address("/"), [], Shapes.Of(Home));
        var target = Answer(Asked, Final, Html) with { Words = Words.Length == 0 ? [] : Words.Split('|') };
        return new AbsenceJudge(home).Decide(target, Sibling(0), Sibling(1), OthersServed);
    }

    public override string ToString() => Name;

    private AbsenceAnswer Sibling(int which)
    {
        var asked = RandomPath.For(Address(Asked), which).Text;
        return Siblings switch
        {
            "404" => new AbsenceAnswer(Address(asked), Address(asked), 404, null),
            "403" => new AbsenceAnswer(Address(asked), Address(asked), 403, null),
            "503" => new AbsenceAnswer(Address(asked), Address(asked), 503, null),
            "none" => new AbsenceAnswer(Address(asked), Address(asked), null, null),
            "same" => Answer(asked, null, Html.Replace(Asked, new Uri(asked).AbsolutePath, StringComparison.Ordinal)),
            "home" => Answer(asked, "/", Home),
            ['>', .. var to] => Answer(asked, to, to == Final || to == Asked ? Html : "<html><head><title>站内搜索</title></head><body><form action=/so><input name=q></form><p>请输入要找的内容</p></body></html>"),
            _ => Answer(asked, null, Siblings),
        };
    }

    private static AbsenceAnswer Answer(string asked, string? final, string html)
    {
        using var document = Parser.ParseDocument(html);
        var shape = PageShape.Of(document);
        var last = Address(final ?? asked);
        return new AbsenceAnswer(Address(asked), ScriptedJump.Of(document, last, shape.OwnLength) ?? last, 200, shape);
    }

    private static PageUrl Address(string text) => PageUrl.Parse(text.StartsWith('/') ? Site + text : text);
}
