using Hengjian.Checks.ColumnFreshness;
using Hengjian.Checks.Tests.Samples;

namespace Hengjian.Checks.Tests.ColumnFreshness;

/// <summary>Which of the lists on a column page are the column's own.</summary>
public sealed class ColumnListTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly ColumnFreshnessCheck Check = new(new ColumnFreshnessOptions());

    [Theory]
    [InlineData("招商引资", "通知公告", true)] // its own name and one other: a column with two lists
    [InlineData("政策文件", "通知公告", false)] // two other columns: a hub
    public void A_heading_with_the_columns_own_name_makes_no_hub(string first, string second, bool stale)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/zsyz/"] = template.Page(
                """<meta name="ColumnName" content="招商引资">""",
                "招商引资",
                Template.Crumb("招商引资"),
                $"<h3>{first}</h3>{template.Rows([("招商旧消息第一条", "/zsyz/8.html", "2019-06-01")])}<h3>{second}</h3>{template.Rows([("招商旧消息第二条", "/zsyz/9.html", "2019-05-01")])}");
            site.Remove("/zsyz/1.html");
            site.Remove("/zsyz/2.html");

            Assert.Equal(stale ? [$"column.stale|{Home}zsyz/|"] : [], site.Inspect(Check).Keys());
        }
    }

    [Theory]
    [InlineData("", true)] // a menu that stands on every page and bears the column's name
    [InlineData("2022-02-11", false)] // dated: a list that the other pages show too
    public void A_list_of_every_page_with_the_columns_name_is_its_own_only_with_dates(string date, bool blank)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            var side = "<div><h3>招商引资</h3>" + template.Rows([("投资环境介绍一览", "/tz/1.html", date), ("重点项目推介一览", "/tz/2.html", date), ("优惠扶持措施一览", "/tz/3.html", date)]) + "</div>";
            foreach (var (name, path, dates) in ((string, string, string[])[])[("青山要闻", "/xw/qsyw/", ["2022-02-11", "2022-02-08", "2021-12-30"]), ("通知公告", "/tzgg/", ["2022-01-20"]), ("政策文件", "/zcwj/", ["2021-12-02"]), ("政策解读", "/zcjd/", ["2021-12-05"]), ("招商引资", "/zsyz/", [])])
            {
                site[path] = template.Page($"""<meta name="ColumnName" content="{name}">""", name, Template.Crumb(name), dates.Length == 0 ? "" : template.Rows(SoundSite.Items(path, dates)), side);
            }

            site.Remove("/zsyz/1.html");
            site.Remove("/zsyz/2.html");

            Assert.Equal(blank ? [$"column.blank|{Home}zsyz/|"] : [], site.Inspect(Check).Keys());
        }
    }
}
