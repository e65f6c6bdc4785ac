using Hengjian.Checks.ColumnFreshness;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Tests.ColumnFreshness;

public sealed class ColumnFreshnessCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly ColumnFreshnessCheck Check = new(new ColumnFreshnessOptions());

    [Theory]
    [InlineData("青山要闻", "/xw/qsyw/", "2022-01-31", false)]
    [InlineData("青山要闻", "/xw/qsyw/", "2022-01-30", true)]
    [InlineData("通知公告", "/tzgg/", "2021-08-14", false)]
    [InlineData("通知公告", "/tzgg/", "2021-08-13", true)]
    [InlineData("政策文件", "/zcwj/", "2021-08-14", false)]
    [InlineData("政策文件", "/zcwj/", "2021-08-13", true)]
    [InlineData("政策解读", "/zcjd/", "2021-08-13", true)]
    [InlineData("招商引资", "/zsyz/", "2021-02-14", false)]
    [InlineData("招商引资", "/zsyz/", "2021-02-13", true)]
    [InlineData("青山要闻", "/xw/qsyw/", "2022-02-15", true)] // a date to come is no update
    public void The_newest_item_decides_by_the_window_of_the_kind(string name, string path, string newest, bool stale)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            SoundSite.Column(site, template, name, path, [newest, "2020-11-05"]);
            for (var i = 3; i < 6; i++)
            {
                site.Remove($"{path}{i}.html");
            }

            var result = site.Inspect(Check);

            Assert.Equal(stale ? [$"column.stale|{Home}{path[1..]}|"] : [], result.Keys());
            Assert.Equal(stale ? [$"column.stale|{Home}{path[1..]}"] : [], result.Facts("columns.stale"));
        }
    }

    [Fact]
    public void Measures_tell_kinds_apart()
    {
        var site = SoundSite.Make(Template.Blocks);
        SoundSite.Column(site, Template.Blocks, "青山要闻", "/xw/qsyw/", ["2022-01-01"]);
        site.Remove("/xw/qsyw/2.html");
        site.Remove("/xw/qsyw/3.html");
        SoundSite.Column(site, Template.Blocks, "政策文件", "/zcwj/", ["2021-03-01"]);
        site.Remove("/zcwj/2.html");
        site["/zsyz/"] = Template.Blocks.Column("招商引资", []);
        Forget(site, "/zsyz/");

        var result = site.Inspect(Check);

        Assert.Equal([$"column.stale|{Home}xw/qsyw/"], result.Facts("columns.news-stale"));
        Assert.Equal([$"column.stale|{Home}zcwj/"], result.Facts("columns.notices-policies-stale"));
        Assert.Equal([$"column.blank|{Home}zsyz/"], result.Facts("columns.blank"));
        Assert.Equal([$"column.blank|{Home}zsyz/"], result.Facts("columns.other-stale-or-blank"));
        Assert.False(result.Flag("column.news.updated"));
        Assert.True(result.Flag("column.policies.present"));
        Assert.True(result.Flag("column.notices.updated"));
    }

    [Fact]
    public void A_kind_that_is_absent_is_not_present_and_its_update_not_proven()
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Remove("/zcjd/");
        site.Remove("/zcjd/1.html");

        var result = site.Inspect(Check);

        Assert.False(result.Flag("column.interpretations.present"));
        result.IsNotProven("column.interpretations.updated");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<p>暂无信息</p>", true)]
    [InlineData("<p>栏目正在建设中，敬请期待！</p>", true)]
    [InlineData("<p>共 0 条　首页　上一页　下一页　尾页</p>", true)]
    [InlineData("<p>本区招商引资工作由区商务局负责，欢迎来电来访洽谈合作。</p>", false)]
    public void A_column_with_no_item_and_no_text_is_blank(string content, bool blank)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/zsyz/"] = template.Column("招商引资", [], extra: content);
            Forget(site, "/zsyz/");

            Assert.Equal(blank ? [$"column.blank|{Home}zsyz/|"] : [], site.Inspect(Check).Keys());
        }
    }

    [Theory]
    [InlineData("[]", "column.blank")]
    [InlineData("""{"total":1,"rows":[{"title":"招商消息","url":"/zsyz/9.html","pubDate":"2021-12-01 10:00:00"}]}""", "")]
    [InlineData("""[{"TITLE":"招商消息","LINK":"9.html","TIME":1638320400000}]""", "")]
    [InlineData("""callback({"data":{"list":[{"docTitle":"招商消息","docPubUrl":"./9.html","docRelTime":"2020-12-01"}]}})""", "column.stale")]
    [InlineData(null, "")]
    public void A_list_filled_by_script_is_read_from_its_answer_or_not_proven(string? answer, string kind)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zsyz/"] = Template.Blocks.Column("招商引资", [], extra: """<div id="con">加载中…</div><script>$.ajax({url: './list.json?page=' + 1, success: show});</script>""");
        Forget(site, "/zsyz/");
        if (answer is not null)
        {
            site.Json("/zsyz/list.json?page=1", answer);
        }

        Assert.Equal(kind.Length == 0 ? [] : [$"{kind}|{Home}zsyz/|"], site.Inspect(Check).Keys());
    }

    [Theory]
    [InlineData("2021-06-01", false)]
    [InlineData("2020-06-01", true)]
    public void A_list_without_dates_is_decided_by_its_articles(string published, bool stale)
    {
        var site = SoundSite.Make(Template.Tables);
        SoundSite.Column(site, Template.Tables, "招商引资", "/zsyz/", [published, "2020-05-01"], dated: false);

        Assert.Equal(stale ? [$"column.stale|{Home}zsyz/|"] : [], site.Inspect(Check).Keys());
    }

    [Fact]
    public void A_list_without_dates_whose_articles_were_not_captured_is_not_proven()
    {
        var site = SoundSite.Make(Template.Blocks);
        SoundSite.Column(site, Template.Blocks, "招商引资", "/zsyz/", ["2020-06-01", "2020-05-01"], dated: false);
        site.Remove("/zsyz/1.html");

        Assert.Empty(site.Inspect(Check).Keys());
    }

    [Fact]
    public void An_item_without_date_counts_as_not_updated()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zsyz/"] = Template.Blocks.Column("招商引资", [("没有日期的消息一条", "/zsyz/1.html", ""), ("去年以前的消息一条", "/zsyz/2.html", "2020-06-01")]);
        site["/zsyz/1.html"] = Template.Blocks.Article("没有日期的消息一条", "招商引资", "/zsyz/", "", labels: """<meta name="ArticleTitle" content="没有日期的消息一条">""", visibleDate: false);

        Assert.Equal([$"column.stale|{Home}zsyz/|"], site.Inspect(Check).Keys());
    }

    [Theory]
    [InlineData("[02-12]", false)]
    [InlineData("02-20", true)] // the latest twentieth of February is last year's
    [InlineData("8月20日", true)]
    public void Month_and_day_are_read_as_the_latest_such_day(string shown, bool stale)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/xw/qsyw/"] = Template.Blocks.Column("青山要闻", [("一条要闻的标题在这里", "/xw/qsyw/1.html", shown)]);
        Forget(site, "/xw/qsyw/");

        Assert.Equal(stale ? [$"column.stale|{Home}xw/qsyw/|"] : [], site.Inspect(Check).Keys());
    }

    [Fact]
    public void Pages_of_a_list_are_one_column()
    {
        foreach (var template in (Template[])[Template.Blocks, Template.Tables])
        {
            var site = SoundSite.Make(template);
            const string Pager = "<div><a href='index.html'>首页</a> <a href='index_1.html'>下一页</a> <a href='index_2.html'>尾页</a></div>";
            site["/zsyz/"] = template.Column("招商引资", [("旧消息第一条", "/zsyz/1.html", "2020-06-01")], extra: Pager);
            site["/zsyz/index_1.html"] = template.Column("招商引资", [("旧消息第二条", "/zsyz/2.html", "2019-06-01")], extra: Pager);
            site["/zsyz/index_2.html"] = template.Column("招商引资", [("旧消息第三条", "/zsyz/3.html", "2018-06-01")], extra: Pager);
            Forget(site, "/zsyz/");

            Assert.Equal([$"column.stale|{Home}zsyz/|"], site.Inspect(Check).Keys());
        }
    }

    [Fact]
    public void A_side_bar_of_new_articles_does_not_make_a_column_fresh()
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            var side = "<div><h3>最新动态</h3>" + template.Rows(SoundSite.Items("/xw/qsyw/", ["2022-02-11", "2022-02-08"])) + "</div>";
            foreach (var (name, path, dates) in ((string, string, string[])[])[("青山要闻", "/xw/qsyw/", ["2022-02-11", "2022-02-08", "2021-12-30"]), ("通知公告", "/tzgg/", ["2022-01-20"]), ("政策文件", "/zcwj/", ["2021-12-02"]), ("政策解读", "/zcjd/", ["2021-12-05"]), ("招商引资", "/zsyz/", ["2020-06-01"])])
            {
                site[path] = template.Page($"""<meta name="ColumnName" content="{name}">""", name, Template.Crumb(name), template.Rows(SoundSite.Items(path, dates)), side);
            }

            site["/zsyz/1.html"] = template.Article("旧消息", "招商引资", "/zsyz/", "2020-06-01");
            site.Remove("/zsyz/2.html");

            Assert.Equal([$"column.stale|{Home}zsyz/|"], site.Inspect(Check).Keys());
        }
    }

    [Fact]
    public void A_page_of_sub_columns_is_not_judged_itself()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zwgk/"] = Template.Blocks.Page(
            """<meta name="ColumnName" content="信息公开平台">""",
            "信息公开平台",
            Template.Crumb("信息公开平台"),
            "<h3>通知公告</h3>" + Template.Blocks.Rows([("旧通知一条在这里", "/tzgg/8.html", "2019-01-01")]) + "<h3>政策文件</h3>" + Template.Blocks.Rows([("旧文件一条在这里", "/zcwj/8.html", "2019-01-01")]));

        Assert.Empty(site.Inspect(Check).Keys());
    }

    [Fact]
    public void Lasting_columns_need_no_update()
    {
        var site = SoundSite.Make(Template.Blocks);
        foreach (var (name, path) in ((string, string)[])[("机构职能", "/jgzn/"), ("领导信息", "/ldxx/"), ("政府信息公开年报", "/nb/"), ("专题专栏", "/ztzl/"), ("信息公开指南", "/zn/")])
        {
            SoundSite.Column(site, Template.Blocks, name, path, ["2018-06-01", "2017-06-01"]);
        }

        Assert.Empty(site.Inspect(Check).Keys());
    }

    [Fact]
    public void Articles_found_elsewhere_with_the_column_in_their_breadcrumb_prove_an_update()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zsyz/"] = Template.Blocks.Column("招商引资", [("旧消息第一条", "/zsyz/8.html", "2020-06-01")]);

        Assert.Empty(site.Inspect(Check).Keys()); // /zsyz/1.html of 2021-06-01 says 首页 > 招商引资
    }

    [Fact]
    public void A_dead_item_is_not_updated_and_leaves_nothing_open()
    {
        var site = SoundSite.Make(Template.Blocks);
        SoundSite.Column(site, Template.Blocks, "招商引资", "/zsyz/", ["2020-06-01", "2020-05-01"], dated: false);
        site.Remove("/zsyz/1.html");
        site.Links.Add(new LinkVerdict(site.Url("/zsyz/1.html"), Verdict.Faulty, FailureCause.Http4xx, [], []));

        Assert.Equal([$"column.stale|{Home}zsyz/|"], site.Inspect(Check).Keys());
    }

    private static void Forget(SampleSite site, string path)
    {
        foreach (var page in site.Paths.Where(page => page.StartsWith(path, StringComparison.Ordinal) && char.IsAsciiDigit(page[path.Length..].FirstOrDefault())).ToList())
        {
            site.Remove(page);
        }

    }
}
