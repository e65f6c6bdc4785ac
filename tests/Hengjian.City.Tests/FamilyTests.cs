using System.Text;
using Hengjian.City.Sites;
using Hengjian.City.Templates;

namespace Hengjian.City.Tests;

public sealed class FamilyTests
{
    [Fact]
    public void Small_registry_shows_all_six_families() =>
        Assert.Equal(["gbk", "paged", "portal", "script", "static", "table"], Cities.Small().Sites.Select(site => site.Family.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("static", "动态要闻", "<li><a href=\"./202", "当前位置：", "title=\"首页\"")]
    [InlineData("paged", "动态要闻", "/content/post_1000", "您现在的位置：", "index_2.html")]
    [InlineData("paged", "工作动态", "/content/post_2000", "您现在的位置：", "class=\"news_list\"")]
    [InlineData("script", "动态要闻", "data-url=\"/col/col1600/list_1.json\"", "当前位置：", "id=\"datalist\"")]
    [InlineData("script", "工作动态", "var listUrl = \"/col/col1601/list_1.json\"", "当前位置：", "loadList(")]
    [InlineData("gbk", "动态要闻", "<dl><dt>·<a href=\"./2022-0", "<strong>当前位置</strong>", "[2022-0")]
    [InlineData("portal", "动态要闻", ".shtml\" title=\"", "当前位置：", "<time>2022-")]
    [InlineData("table", "动态要闻", "<A href=\"show.asp?id=1000", "当前位置：", "bgColor=#c00000")]
    public void List_page_is_written_as_its_family_does(string family, string column, string item, string crumbs, string other)
    {
        var site = SiteOf(family);
        var html = Text(site, new PageKey(PageKind.List, site.Find(column)!.Ordinal, 0));
        Assert.Contains(item, html, StringComparison.Ordinal);
        Assert.Contains(crumbs, html, StringComparison.Ordinal);
        Assert.Contains(other, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static", "<tr><th>事项名称</th>", "<tr><th>申请条件</th>")]
    [InlineData("paged", "<h3 class=\"step\">事项名称</h3>", "<h3 class=\"step\">办理时限</h3>")]
    [InlineData("script", "<dt>事项名称：</dt>", "<dt>联系方式：</dt>")]
    [InlineData("gbk", "【事项名称】", "【收费标准】")]
    [InlineData("portal", "<div class=\"guide-name\">事项名称</div>", "<div class=\"guide-name\">办理流程</div>")]
    [InlineData("table", "<B>事项名称</B>", "<B>咨询电话</B>")]
    public void Guide_has_ten_elements_in_its_familys_words(string family, string name, string other)
    {
        var site = SiteOf(family);
        var html = Text(site, new PageKey(PageKind.Item, site.First(SectionKind.Guides)!.Ordinal, 0));
        Assert.Contains(name, html, StringComparison.Ordinal);
        Assert.Contains(other, html, StringComparison.Ordinal);
        Assert.Equal(10, Texts.GuideText.Elements(site, 0, site.Family.Synonyms).Count);
    }

    [Fact]
    public void Every_page_has_the_six_marks_the_find_fault_entry_and_its_labels()
    {
        foreach (var site in Cities.Small().Sites)
        {
            foreach (var page in site.Pages(Cities.T))
            {
                var html = Narrow(Text(site, page));
                string[] marks = ["conac.cn", "标识码", site.Code, "模ICP备99", "公网安备", "主办", site.Unit, "0000-0000000", "jiucuo.html?site_code=" + site.Code, "SiteName", "SiteDomain", "SiteIDCode"];
                Assert.All(marks, mark => Assert.Contains(mark, html, StringComparison.Ordinal));
                Assert.Equal(page.Kind != PageKind.Home, html.Contains("\"ColumnName\"", StringComparison.Ordinal));
                Assert.True(page.Kind != PageKind.Item || html.Contains("\"ArticleTitle\"", StringComparison.Ordinal) && html.Contains("\"PubDate\"", StringComparison.Ordinal) && html.Contains("\"ContentSource\"", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Gbk_pages_are_gbk_bytes_that_declare_it_only_in_the_page()
    {
        var strict = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var city = Cities.Small();
        var site = city.Sites.First(site => site.Family.Id == "gbk");
        foreach (var page in site.Pages(Cities.T))
        {
            var answer = city.Get(site.Absolute(site.PathOf(page)));
            Assert.Equal("text/html", answer.ContentType);
            var text = strict.GetString(answer.Body.Span);
            Assert.Matches("charset=(gbk|gb2312)\"", text);
            Assert.Contains("模拟页面·内容均为程序生成", text, StringComparison.Ordinal);
            Assert.DoesNotContain("模拟", Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Address_of_every_page_leads_back_to_it()
    {
        foreach (var site in Cities.Small().Sites)
        {
            Assert.All(site.Pages(Cities.T), page => Assert.Equal(page, site.Route(site.PathOf(page)[site.Base.Length..])));
        }
    }

    [Theory]
    [InlineData("/a/b/c.html", "/a/b/d.html", "./d.html")]
    [InlineData("/a/b/c.html", "/a/x/d.html", "../x/d.html")]
    [InlineData("/a/b/", "/", "../../")]
    [InlineData("/", "/a/b/", "./a/b/")]
    [InlineData("/a/b/c.html", "/a/b/", "./")]
    public void Relative_link_leads_to_its_target(string from, string to, string link)
    {
        Assert.Equal(link, RelativeLink.Between(from, to));
        Assert.Equal(to, new Uri(new Uri("http://x.test" + from), link).AbsolutePath);
    }

    /// <summary>Full-width figures made narrow; the framework's normalization does nothing without culture data.</summary>
    private static string Narrow(string text) => string.Concat(text.Select(letter => letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter));

    private static SiteModel SiteOf(string family) => Cities.Small().Sites.First(site => site.Family.Id == family && site.First(SectionKind.Guides) is not null);

    private static string Text(SiteModel site, PageKey page) => site.Family.Encoding.GetString(Cities.Small().Get(site.Absolute(site.PathOf(page))).Body.Span);
}
