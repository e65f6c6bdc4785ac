using System.Diagnostics;
using Hengjian.Checks.Pages;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Registry;
using Xunit.Abstractions;

namespace Hengjian.Checks.Tests.Pages;

public sealed class RealPagesTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Footer_marks_agree_with_the_index()
    {
        var disagreements = new List<string>();
        foreach (var (row, _, page) in SharedPages.All())
        {
            Compare("f_idcode", page.Footer.SiteCode);
            Compare("f_icp", page.Footer.Icp);
            Compare("f_police", page.Footer.PoliceRecord);
            Compare("f_sponsor", page.Footer.Sponsor);
            Compare("f_conac", page.Footer.PartyGovMark);
            Compare("f_jiucuo", page.FindFaultLinks.Count > 0 ? "entry" : null);

            void Compare(string column, string? read)
            {
                if ((row[column] == "y") != (read is not null))
                {
                    disagreements.Add($"{row["file"]} {column}: index {row[column]}, read {read ?? "nothing"}");
                }
            }
        }

        disagreements.ForEach(output.WriteLine);
        Assert.Empty(disagreements);
    }

    [SharedFact]
    public void Labels_agree_with_the_index_but_for_empty_ones()
    {
        var disagreements = new List<string>();
        foreach (var (row, _, page) in SharedPages.All())
        {
            Compare("site_meta_of_3", page.Labels.Lacking("SiteName", "SiteDomain", "SiteIDCode"), 3);
            Compare("column_meta_of_4", page.Labels.Lacking("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"), 4);
            Compare("article_meta_of_3", page.Labels.Lacking("ArticleTitle", "PubDate", "ContentSource"), 3);

            void Compare(string column, IReadOnlyList<string> lacking, int of)
            {
                if (row[column] != $"{of - lacking.Count}")
                {
                    disagreements.Add($"{row["file"]} {column}: index {row[column]}, lacking {string.Join(' ', lacking)}");
                }
            }
        }

        disagreements.ForEach(output.WriteLine);

        // The index counts a label whose content is empty; the rule asks for a value. All five are of that sort.
        Assert.Equal(
            [
                "wsjkw.sh.gov.cn/article-3d1a40b3.html column_meta_of_4: index 4, lacking ColumnType",
                "www.suibin.gov.cn/article-03b7451f.html article_meta_of_3: index 3, lacking ContentSource",
                "www.yn.gov.cn/error-404-21c60b34.html column_meta_of_4: index 4, lacking ColumnDescription",
                "www.zjdpc.gov.cn/article-d72f9dc6.html column_meta_of_4: index 2, lacking ColumnDescription ColumnKeywords ColumnType",
                "www.zjdpc.gov.cn/article-d72f9dc6.html site_meta_of_3: index 3, lacking SiteIDCode",
            ],
            disagreements.Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public void Articles_with_their_labels_are_articles_with_title_and_date()
    {
        foreach (var (row, _, page) in SharedPages.All().Where(entry => entry.Row["article_meta_of_3"] == "3"))
        {
            Assert.True(page.Kind == PageKind.Article, row["file"]);
            Assert.True(page.Published is not null, row["file"]);
            Assert.Equal(page.Labels.ArticleTitle, page.VisibleTitle);
        }
    }

    [SharedFact]
    public void Kinds_of_the_other_pages_are_right_where_they_are_whole()
    {
        var kinds = SharedPages.All().ToDictionary(entry => entry.Row["file"], entry => entry.Page.Kind, StringComparer.Ordinal);

        Assert.Equal(PageKind.ErrorPage, kinds["www.jinan.gov.cn/error-404-45b0207e.html"]);
        Assert.Equal(PageKind.ErrorPage, kinds["www.yn.gov.cn/error-404-21c60b34.html"]);
        Assert.Equal(PageKind.ColumnList, kinds["www.pingtan.gov.cn/list-gzjzqk-EXCERPT.html"]);
        Assert.Equal(PageKind.Article, kinds["www.cac.gov.cn/article-c959de42.html"]);
    }

    [SharedFact]
    public void A_list_in_several_blocks_is_read_as_one()
    {
        var page = SharedPages.All().Single(entry => entry.Row["file"].Contains("pingtan", StringComparison.Ordinal)).Page;

        var list = Assert.Single(page.Lists, list => list.Dated > 0);
        Assert.Equal(10, list.Items.Count);
        Assert.Equal(new DateOnly(2025, 11, 11), list.Items[0].Date);
        Assert.Equal(["首页", "政务公开", "规划信息", "工作进展情况"], page.Breadcrumb.Select(crumb => crumb.Name));
        Assert.Equal("https://www.pingtan.gov.cn/zwgk/ghxx/", page.Breadcrumb[2].Target!.Text);
    }

    [SharedFact]
    public void The_retired_host_of_the_error_report_is_seen() =>
        Assert.True(Assert.Single(SharedPages.All().Single(entry => entry.Row["file"].Contains("zjdpc", StringComparison.Ordinal)).Page.FindFaultLinks).LeadsToOldHost);

    [SharedFact]
    public void Every_check_takes_every_page_without_exception()
    {
        foreach (var (row, bytes, page) in SharedPages.All())
        {
            var site = new Site(new UnitName("某单位"), page.Url, null, null);
            var unit = new Unit(site.Unit, new SubjectClass("第一类"), []);
            var context = new SiteContext(site, new CityRegistry("", [unit], [site], [], false), SampleSite.MonitoredAt, [], [], 1);

            var result = new SiteInspector().Inspect(context, [(SharedPages.CaptureOf(row, bytes), bytes)]);

            Assert.Equal(SiteChecks.All.Sum(check => check.Publishes.Count), result.Measures.Count);
        }
    }

    [SharedFact]
    public void Half_a_page_is_read_without_exception()
    {
        foreach (var (row, bytes, _) in SharedPages.All())
        {
            foreach (var part in (int[])[1, 3, 7])
            {
                var cut = bytes[..(bytes.Length * part / 8)];
                Assert.NotNull(Page.Read(SharedPages.CaptureOf(row, cut), cut));
            }
        }
    }

    [SharedFact]
    public void The_time_for_reading_and_checking_a_page_is_reported()
    {
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            times.Clear();
            foreach (var (row, bytes, page) in SharedPages.All())
            {
                var inspections = SiteChecks.All.Select(check => check.Open(new SampleSite(page.Url.Text).Context())).ToList();
                var capture = SharedPages.CaptureOf(row, bytes);
                var started = Stopwatch.GetTimestamp();
                var read = Page.Read(capture, bytes);
                inspections.ForEach(inspection => inspection.Visit(read));
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        output.WriteLine($"{times.Count} pages: median {times[times.Count / 2]:0.00} ms, largest {times[^1]:0.00} ms (parsing included)");
        Assert.All(times, time => Assert.True(time > 0));
    }
}
