using Hengjian.Checks.HomeFreshness;
using Hengjian.Checks.Tests.Samples;

namespace Hengjian.Checks.Tests.HomeFreshness;

public sealed class HomeFreshnessCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly HomeFreshnessCheck Check = new(new HomeFreshnessOptions());

    [Theory]
    [InlineData("2022-01-31", true, false)]
    [InlineData("2022-01-30", true, true)]
    [InlineData("2022-01-31", false, false)]
    [InlineData("2022-01-30", false, true)]
    [InlineData("2022-02-15", true, true)]
    public void The_newest_article_decides_with_and_without_dates_on_the_home_page(string newest, bool dated, bool stale)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            Show(site, template, [newest, "2021-12-30"], dated);

            var result = site.Inspect(Check);

            Assert.Equal(stale ? [$"home.stale|{Home}|"] : [], result.Keys());
            Assert.Equal(stale ? 0 : 1, result.Number("home.updates-2w"));
        }
    }

    [Fact]
    public void Articles_that_do_not_say_when_they_were_published_are_no_update()
    {
        var site = SoundSite.Make(Template.Blocks);
        Show(site, Template.Blocks, ["2021-12-01"], dated: false);
        site["/xw/qsyw/1.html"] = Template.Blocks.Article("没有注明时间的消息", "青山要闻", "/xw/qsyw/", "", labels: """<meta name="ArticleTitle" content="没有注明时间的消息">""", visibleDate: false);

        Assert.Equal([$"home.stale|{Home}|"], site.Inspect(Check).Keys());
    }

    [Fact]
    public void An_article_that_was_not_captured_leaves_it_open()
    {
        var site = SoundSite.Make(Template.Blocks);
        Show(site, Template.Blocks, ["2021-12-01", "2021-11-01"], dated: false);
        site.Remove("/xw/qsyw/1.html");

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("home.updates-2w");
    }

    [Theory]
    [InlineData("2022-02-10", false)]
    [InlineData("2022-01-10", true)]
    public void A_home_page_of_mere_navigation_is_decided_on_the_second_level(string newest, bool stale)
    {
        var site = SoundSite.Make(Template.Tables);
        site["/"] = Template.Tables.Page("", "青山区人民政府门户网站", "", "<p>欢迎访问</p>");
        SoundSite.Column(site, Template.Tables, "青山要闻", "/xw/qsyw/", [newest, "2021-12-30"]);
        site["/tzgg/"] = Template.Tables.Column("通知公告", [("一条旧通知在这里", "/tzgg/1.html", "2021-10-20")]);
        site["/zxly/"] = Template.Tables.Column("咨询留言", []);
        site["/bsfw/"] = Template.Tables.Column("办事服务", []);

        Assert.Equal(stale ? [$"home.stale|{Home}|"] : [], site.Inspect(Check).Keys());
    }

    [Theory]
    [InlineData("2022-02-10", false)]
    [InlineData("2022-01-10", true)]
    public void Short_names_that_lead_to_dated_pages_are_navigation_too(string newest, bool stale)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/"] = template.Page("", "青山区人民政府门户网站", "", """<p>欢迎访问</p><div><a href="/gk/ldzc.html">领导之窗</a></div><div><a href="/gk/jgsz.html">机构设置</a></div>""");
            site["/gk/ldzc.html"] = template.Article("领导之窗", "青山概况", "/gk/", "2019-05-06");
            site["/gk/jgsz.html"] = template.Article("机构设置", "青山概况", "/gk/", "2018-05-06");
            SoundSite.Column(site, template, "青山要闻", "/xw/qsyw/", [newest, "2021-12-30"]);
            site["/tzgg/"] = template.Column("通知公告", [("一条旧通知在这里", "/tzgg/1.html", "2021-10-20")]);
            site["/zxly/"] = template.Column("咨询留言", []);
            site["/bsfw/"] = template.Column("办事服务", []);

            var result = site.Inspect(Check);

            Assert.Equal(stale ? [$"home.stale|{Home}|"] : [], result.Keys());
            Assert.Equal(stale ? 0 : 1, result.Number("home.updates-2w"));
        }
    }

    [Fact]
    public void A_list_filled_by_script_is_read_from_its_answer()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/"] = Template.Blocks.Page("", "青山区人民政府门户网站", "", """<ul id="yw" data-url="/data/yw.json"></ul>""");
        site.Inspect(Check).IsNotProven("home.updates-2w");

        site.Json("/data/yw.json", """[{"title":"要闻一条在这里","url":"/xw/qsyw/1.html","date":"2022-02-11"}]""");

        Assert.Equal(1, site.Inspect(Check).Number("home.updates-2w"));
    }

    [Fact]
    public void Channels_are_looked_at_on_their_own_ground()
    {
        var site = new SampleSite("http://www.qlxs.gov.cn.test/jyj/");
        site["/jyj/"] = Template.Blocks.Page("", "市教育局", "", Template.Blocks.Rows([("一条教育消息在这里", "/jyj/dt/1.html", "2022-02-08")]));
        site["/"] = Template.Blocks.Page("", "门户", "", "");

        Assert.Equal(1, site.Inspect(Check).Number("home.updates-2w"));
    }

    private static void Show(SampleSite site, Template template, IReadOnlyList<string> dates, bool dated)
    {
        SoundSite.Column(site, template, "青山要闻", "/xw/qsyw/", dates);
        site["/"] = template.Page("", "青山区人民政府门户网站", "", "<h2>青山要闻</h2>" + template.Rows(SoundSite.Items("/xw/qsyw/", dates).Select(item => (item.Title, item.Path, dated ? item.Date : ""))));
    }
}
