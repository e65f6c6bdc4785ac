using Hengjian.Checks.PageLabel;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.Tests.PageLabel;

public sealed class PageLabelCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly PageLabelCheck Check = new(new PageLabelOptions());

    [Theory]
    [InlineData("name=\"SiteName\"", "label.site-missing")]
    [InlineData("NAME=\"siteidcode\"", "label.site-missing")]
    [InlineData("<meta name=\"SiteDomain\" content=\"www.qlxs.gov.cn.test\"/>", "label.site-missing")]
    public void A_site_label_that_is_missing_everywhere_is_one_finding(string removed, string kind)
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Change(removed, "");

        var result = site.Inspect(Check);

        Assert.Equal([$"{kind}|{Home}|"], result.Keys());
        Assert.Equal(site.Paths.Count, result.Findings[0].Places.Count);
        Assert.Equal(2, result.Facts("labels.sampled-articles-without").Count);
        Assert.Equal(2, result.Facts("labels.sampled-columns-without").Count);
    }

    [Theory]
    [InlineData("<meta name=\"ArticleTitle\" content=\"{0}\">")]
    [InlineData("<meta name=\"PubDate\" content=\"2021-06-01 09:30\">")]
    [InlineData("<meta name=\"ContentSource\" content=\"本站\">")]
    public void An_article_label_that_is_missing_names_the_page(string removed)
    {
        foreach (var gbk in (bool[])[false, true])
        {
            var site = SoundSite.Make(Template.Tables, gbk);
            var title = SoundSite.Items("/zsyz/", [""]).First().Title;
            site["/zsyz/1.html"] = site["/zsyz/1.html"].Replace(removed.Replace("{0}", title, StringComparison.Ordinal), "", StringComparison.Ordinal);

            var finding = Assert.Single(site.Inspect(Check).Findings);

            Assert.Equal("label.article-missing", finding.Kind);
            Assert.Equal([$"{Home}zsyz/1.html"], finding.Places);
        }
    }

    [Fact]
    public void An_article_without_any_of_its_labels_is_still_known_as_one()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zsyz/1.html"] = Template.Blocks.Article("招商引资情况", "招商引资", "/zsyz/", "2021-06-01", labels: "");

        Assert.Equal(["label.article-missing"], site.Inspect(Check).Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void A_column_page_without_its_label_is_found()
    {
        var site = SoundSite.Make(Template.Tables);
        site["/tzgg/"] = Template.Tables.Column("通知公告", SoundSite.Items("/tzgg/", ["2022-01-20", "2021-09-01"]), labels: "");

        var finding = Assert.Single(site.Inspect(Check).Findings);

        Assert.Equal("label.column-missing", finding.Kind);
        Assert.Equal([$"{Home}tzgg/"], finding.Places);
    }

    [Fact]
    public void A_search_page_is_no_column()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/search.html"] = Template.Blocks.Page("", "站内搜索", Template.Crumb("站内搜索"), "<form><input name=q></form>");

        Assert.Empty(site.Inspect(Check).Findings);
    }

    [Fact]
    public void The_sample_is_named_and_counted()
    {
        var measure = Assert.Single(SoundSite.Make(Template.Blocks).Inspect(Check).Measures, measure => measure.Id == "labels.sampled-articles-without");

        Assert.Equal(2, Assert.IsType<MeasureValue.Occurrences>(measure.Value).Examined);
        Assert.StartsWith("从 10 个内容页中抽取 2 个：http://www.qlxs.gov.cn.test/", measure.Basis, StringComparison.Ordinal);
    }
}
