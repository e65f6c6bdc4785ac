using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Cycles;

public sealed partial class ReportPageTests
{
    public static TheoryData<string> Books => ["small", "large", "real", "empty"];

    [Fact]
    public async Task Small_book_gives_the_approved_text()
    {
        var report = await RenderedReport.OfAsync(SmallBook.Make());
        var lines = report.Document.QuerySelector("body")!.Text().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        var script = report.Document.QuerySelector("script")!.TextContent.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        Approval.Hold("report.txt", string.Join('\n', lines.Where(line => !script.Contains(line))) + "\n");
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task Page_is_well_formed_and_every_link_inside_leads_somewhere(string name)
    {
        var document = (await RenderedReport.OfAsync(Book(name))).Document;
        var ids = document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
        var broken = document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Distinct().Where(target => !ids.Contains(target, StringComparer.Ordinal));
        Assert.Empty(broken);
        Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task Page_asks_for_nothing_from_anywhere(string name)
    {
        var (html, document) = await RenderedReport.OfAsync(Book(name));
        Assert.Empty(document.QuerySelectorAll("[src], [srcset], [data], [background], [style], iframe, object, embed, base, form"));
        Assert.All(document.QuerySelectorAll("link"), link => Assert.StartsWith("data:", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotMatch(OutsideStyle(), document.QuerySelector("style")!.TextContent);
        Assert.DoesNotMatch(Handler(), html[..html.IndexOf("<main", StringComparison.Ordinal)]);
        Assert.StartsWith("default-src 'none'", document.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captured_markup_stays_text()
    {
        var document = (await RenderedReport.OfAsync(SmallBook.Make())).Document;
        Assert.Single(document.QuerySelectorAll("script"));
        Assert.Empty(document.QuerySelectorAll("img"));
        Assert.Empty(document.QuerySelectorAll("article h4 b"));
        Assert.Contains(SmallBook.Hostile, document.QuerySelectorAll(".proof pre").Select(quote => quote.TextContent));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Simulated_book_says_so_and_links_to_no_address(bool simulated, int least)
    {
        var document = (await RenderedReport.OfAsync(SmallBook.Make(simulated))).Document;
        Assert.Equal(simulated, document.QuerySelector(".simulated") is not null);
        Assert.Equal(simulated, document.Title!.Contains("模拟", StringComparison.Ordinal));
        var outside = document.QuerySelectorAll("a[href^='http']");
        Assert.Equal(least > 0, outside.Length > 0);
        Assert.All(outside, link => Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_points_are_shown_as_open_and_not_as_given()
    {
        var document = (await RenderedReport.OfAsync(SmallBook.Make())).Document;
        var lamp = document.QuerySelectorAll("details.sheet").Single(sheet => sheet.QuerySelector("h3")!.TextContent == "市灯塔办公室");
        Assert.Equal("60–115 分", lamp.QuerySelector(".sheet-total")!.TextContent);
        Assert.Contains("待定事项 3 项", lamp.TextContent, StringComparison.Ordinal);
        Assert.Contains("41–66.5 / 75", lamp.TextContent, StringComparison.Ordinal);
        Assert.Contains("不适用", lamp.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vetoed_unit_stands_apart_with_its_reason()
    {
        var document = (await RenderedReport.OfAsync(SmallBook.Make())).Document;
        Assert.DoesNotContain("市望潮局", document.QuerySelectorAll(".ranking table").Select(table => table.TextContent).Aggregate(string.Concat), StringComparison.Ordinal);
        var entry = Assert.Single(document.QuerySelectorAll("#vetoed li"));
        Assert.Contains("市望潮局", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("2周内首页更新 0 篇", entry.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(entry.QuerySelectorAll("a[href^='#f-']"));
    }

    [Fact]
    public async Task Every_account_and_finding_of_a_whole_city_is_listed()
    {
        var book = LargeBook.Make();
        var document = (await RenderedReport.OfAsync(book)).Document;
        Assert.Equal(233, document.QuerySelectorAll("#accounts-list tr").Length);
        Assert.Equal(47, document.QuerySelectorAll("details.sheet").Length);
        Assert.Equal(book.Findings.Select(finding => "f-" + finding.Id).Order(StringComparer.Ordinal), document.QuerySelectorAll("article.finding").Select(card => card.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(
            book.Findings.SelectMany(finding => finding.Evidence).Count(proof => proof.Payload is not null),
            document.QuerySelectorAll("a.digest[href^='proof/']").Length);
    }

    [Fact]
    public async Task Whole_city_stays_under_eight_megabytes_and_gives_the_same_bytes()
    {
        var first = (await RenderedReport.OfAsync(LargeBook.Make())).Html;
        var second = (await RenderedReport.OfAsync(LargeBook.Make())).Html;
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(first) < 8 * 1024 * 1024);
        Assert.Equal(first, second);
    }

    private static EvaluationBook Book(string name) => name switch
    {
        "large" => LargeBook.Make(),
        "real" => SmallBook.Make(simulated: false),
        "empty" => SmallBook.Make() with { Units = [], Accounts = [], Findings = [], Classes = [], Notes = [] },
        _ => SmallBook.Make(),
    };

    [GeneratedRegex(@"@import|url\(\s*['""]?(?!#)", RegexOptions.None, 1000)]
    private static partial Regex OutsideStyle();

    [GeneratedRegex(@"\son[a-z]+=", RegexOptions.NonBacktracking)]
    private static partial Regex Handler();
}
