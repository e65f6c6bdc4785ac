using System.Diagnostics;
using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;
using Hengjian.Collect.Tests.Imports;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Xunit.Abstractions;

namespace Hengjian.Collect.Tests.Crawling.Absence;

/// <summary>Saved pages of real sites, none of which may look like another or be taken for a notice.</summary>
public sealed class RealPagesTests(ITestOutputHelper output)
{
    private const string Index = "data/gov-pages/INDEX.tsv";

    [SharedFileFact(Index)]
    public void No_two_real_pages_look_alike()
    {
        var pages = Pages().ToList();
        var pairs = 0;
        var alike = new List<string>();
        foreach (var one in pages)
        {
            foreach (var other in pages.Where(other => string.CompareOrdinal(other.File, one.File) > 0))
            {
                pairs++;
                if (one.Shape.IsLike(other.Shape) || one.Shape.MayBe(other.Shape))
                {
                    alike.Add($"{one.File} = {other.File}");
                }
            }
        }

        output.WriteLine($"{pages.Count} pages, {pairs} pairs, {alike.Count} falsely alike");
        Assert.Empty(alike);
        Assert.InRange(pages.Count, 30, 1_000);
    }

    /// <summary>Each page once as it is and once asked again under another address at another time: numbers, dates and addresses of the text changed.</summary>
    [SharedFileFact(Index)]
    public void Real_page_asked_again_looks_the_same()
    {
        foreach (var (file, text, shape) in Pages())
        {
            using var document = new HtmlParser().ParseDocument(text);
            foreach (var digits in document.All.Where(element => element.ChildElementCount == 0 && element.LocalName is "span" or "td" or "p" or "em"))
            {
                digits.TextContent = string.Concat(digits.TextContent.Select(letter => char.IsAsciiDigit(letter) ? (char)('0' + ((letter - '0' + 7) % 10)) : letter));
            }

            Assert.True(shape.IsLike(PageShape.Of(document)), file);
        }
    }

    [SharedFileFact(Index)]
    public void Real_error_pages_say_that_they_are_gone_and_no_other_page_does()
    {
        foreach (var (file, _, shape) in Pages())
        {
            var isError = file.Contains("error-404", StringComparison.Ordinal);
            Assert.True(isError == shape.SaysGone, file);
            Assert.True(isError == shape.IsNotice, file);
        }
    }

    [SharedFileFact(Index)]
    public void Real_articles_are_alive_beside_every_real_error_page()
    {
        var pages = Pages().ToList();
        var asked = PageUrl.Parse("http://www.qinglan.gov.cn/xw/202611/t20261101_4982441.html");
        foreach (var home in pages.Where(page => page.File.Contains("home", StringComparison.Ordinal)))
        {
            var judge = new AbsenceJudge(new HomePage(PageUrl.Parse("http://www.qinglan.gov.cn/"), [], home.Shape));
            foreach (var error in pages.Where(page => page.File.Contains("error", StringComparison.Ordinal)))
            {
                var sibling = new AbsenceAnswer(asked, asked, 200, error.Shape);
                foreach (var page in pages.Where(page => page != home && !page.File.Contains("error", StringComparison.Ordinal)))
                {
                    Assert.Equal(Verdict.Fine, judge.Decide(new AbsenceAnswer(asked, asked, 200, page.Shape), sibling, sibling, true).Verdict);
                }

                Assert.Equal(FailureCause.Soft404, judge.Decide(new AbsenceAnswer(asked, asked, 200, error.Shape), sibling, sibling, true).Cause);
                Assert.Equal(FailureCause.RedirectHome, judge.Decide(new AbsenceAnswer(asked, asked, 200, home.Shape) { Words = ["关于做好防汛工作的通知"] }, sibling with { Shape = home.Shape }, sibling with { Shape = home.Shape }, true).Cause);
            }
        }
    }

    [SharedFileFact(Index)]
    public void Real_page_without_a_jump_has_none()
    {
        foreach (var (file, text, shape) in Pages())
        {
            using var document = new HtmlParser().ParseDocument(text);
            Assert.True(ScriptedJump.Of(document, PageUrl.Parse("http://a.test/x/y.html"), shape.OwnLength) is null, file);
        }
    }

    /// <summary>Says what a shape costs beside parsing; asserts nothing on time.</summary>
    [SharedFileFact(Index)]
    public void Cost_is_written_down()
    {
        var pages = Pages().ToList();
        for (var round = 0; round < 20; round++)
        {
            pages.ForEach(page => Shapes.Of(page.Text));
        }

        foreach (var (file, text, _) in pages)
        {
            using var document = new HtmlParser().ParseDocument(text);
            var shape = Best(() => PageShape.Of(document));
            var parse = Best(() => new HtmlParser().ParseDocument(text).Dispose());
            output.WriteLine($"{text.Length,7} letters: shape {shape:0.000} ms, parsing {parse:0.000} ms, {file}");
        }
    }

    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 30; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return best;
    }

    private static IEnumerable<(string File, string Text, PageShape Shape)> Pages()
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.Shared(Index))!;
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = PageText.Read(File.ReadAllBytes(file), null).Text;
            yield return (Path.GetRelativePath(folder, file), text, Shapes.Of(text));
        }
    }
}
