using Hengjian.Checks.MessageBoard;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.Tests.MessageBoard;

public sealed class MessageBoardCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly MessageBoardCheck Check = new(new MessageBoardOptions());

    [Theory]
    [InlineData("2021-11-13", true)] // one day more than three months
    [InlineData("2021-11-14", false)]
    [InlineData("2021-02-14", true)] // within the year
    [InlineData("2021-02-13", false)] // more than a year ago
    [InlineData("2022-02-01", false)]
    public void A_message_without_reply_is_counted_between_three_months_and_a_year(string asked, bool unanswered)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/zxly/2.html"] = SoundSite.Message(template, "路灯不亮请处理", asked, null);

            var result = site.Inspect(Check);

            Assert.Equal(unanswered ? [$"message.unanswered|{Home}zxly/2.html|"] : [], result.Keys());
            Assert.Equal(unanswered ? [$"message.unanswered|{Home}zxly/2.html"] : [], result.Facts("messages.unanswered-3m"));
        }
    }

    [Theory]
    [InlineData("<tr><td>状态：</td><td>办理中</td></tr>", true)]
    [InlineData("<tr><td>答复内容：</td><td></td></tr>", true)]
    [InlineData("<tr><td>答复内容：</td><td>暂无答复</td></tr>", true)]
    [InlineData("<tr><td>状态：</td><td>已答复</td></tr>", false)]
    [InlineData("<tr><td>答复内容：</td><td>您好，您反映的问题正在办理中，预计本月底之前修复完成，感谢您的来信。</td></tr>", false)]
    public void State_and_words_tell_whether_there_is_a_reply(string row, bool unanswered)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zxly/2.html"] = SoundSite.Message(Template.Blocks, "路灯不亮请处理", "2021-09-20", null).Replace("</table>", row + "</table>", StringComparison.Ordinal);

        Assert.Equal(unanswered, site.Inspect(Check).Findings.Any(finding => finding.Kind == "message.unanswered"));
    }

    [Theory]
    [InlineData("留言时间")]
    [InlineData("答复时间")]
    [InlineData("答复单位")]
    [InlineData("答复内容")]
    public void A_field_that_an_answered_message_lacks_is_found(string field)
    {
        var site = SoundSite.Make(Template.Tables);
        site["/zxly/1.html"] = SoundSite.Message(Template.Tables, "公交线路什么时候恢复", "2022-01-25", "2022-01-27", field);

        var result = site.Inspect(Check);

        Assert.Equal([$"message.field-missing|{Home}zxly/1.html|{field}"], result.Keys());
        Assert.Equal([$"message.field-missing|{Home}zxly/1.html|{field}"], result.Facts("messages.sampled-missing-fields"));
    }

    [Theory]
    [InlineData("2021-12-14", true)]
    [InlineData("2021-12-13", false)]
    public void A_board_must_show_something_within_two_months(string newest, bool updated)
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Remove("/zxly/2.html");
        site["/zxly/"] = Template.Blocks.Column("咨询留言", [("公交线路什么时候恢复", "/zxly/1.html", newest)], extra: "<p>共收到留言 128 条，已答复 126 条。</p>");
        site["/zxly/1.html"] = SoundSite.Message(Template.Blocks, "公交线路什么时候恢复", newest, newest);

        var result = site.Inspect(Check);

        Assert.Equal(updated ? [] : [$"message.board-stale|{Home}zxly/|"], result.Keys());
        Assert.Equal(updated, result.Flag("messages.updated-2m"));
    }

    [Theory]
    [InlineData("<p>本栏目共收到留言 128 条，已答复 126 条。</p>", "", true)]
    [InlineData("<p>本栏目共收到留言 128 条，已答复 126 条。</p>", "<p>答复率：98.5%</p>", false)]
    [InlineData("<p>本栏目共收到留言 128 条，已答复 126 条。</p>", "<table><tr><td>来信总数</td><td>128</td><td>办结数量</td><td>126</td></tr></table>", false)]
    public void A_board_without_statistics_is_found(string from, string to, bool missing)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zxly/"] = site["/zxly/"].Replace(from, to, StringComparison.Ordinal);

        var result = site.Inspect(Check);

        Assert.Equal(missing ? [$"message.no-statistics|{Home}zxly/|"] : [], result.Keys());
        Assert.Equal(!missing, result.Flag("messages.statistics"));
    }

    [Fact]
    public void A_site_without_any_channel_is_found()
    {
        var site = Without();

        var result = site.Inspect(Check);

        Assert.Equal([$"message.no-channel|{Home}|"], result.Keys());
        Assert.False(result.Flag("messages.channel"));
    }

    [Fact]
    public void Petitions_and_reports_of_misconduct_are_no_channel()
    {
        var site = Without();
        site["/"] = site["/"].Replace("</h2>", "</h2><a href='http://xf.test/'>网上信访</a><a href='http://jb.test/'>举报信箱</a>", StringComparison.Ordinal);

        Assert.Equal(["message.no-channel"], site.Inspect(Check).Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void A_link_to_a_channel_elsewhere_leaves_it_open()
    {
        var site = Without();
        site["/"] = site["/"].Replace("</h2>", "</h2><a href='http://wz.test/'>网上咨询</a>", StringComparison.Ordinal);

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("messages.channel");
    }

    [Fact]
    public void Channels_of_a_portal_need_no_channel_of_their_own()
    {
        var site = new SampleSite("http://www.qlxs.gov.cn.test/jyj/");
        site["/jyj/"] = "<html><head><title>市教育局</title></head><body><a href='/jyj/tzgg/'>通知公告</a></body></html>";

        Assert.Empty(site.Inspect(Check).Findings);
    }

    [Fact]
    public void A_board_filled_by_script_is_read_from_its_answer()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/zxly/"] = Template.Blocks.Page("""<meta name="ColumnName" content="咨询留言">""", "咨询留言", Template.Crumb("咨询留言"), """<div id="list"></div><p>共收到留言 12 条，已答复 12 条</p><script>$.getJSON("/zxly/list.json", function (d) { render(d); });</script>""");
        site.Json("/zxly/list.json", """{"rows":[{"title":"公交线路什么时候恢复","url":"/zxly/1.html","date":"2022-01-25"},{"title":"路灯不亮请处理","url":"/zxly/2.html","date":"2021-12-20"}]}""");

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        Assert.True(result.Flag("messages.updated-2m"));
    }

    [Fact]
    public void The_sample_is_of_five_messages_and_named()
    {
        var site = SoundSite.Make(Template.Blocks);
        for (var i = 3; i <= 20; i++)
        {
            site[$"/zxly/{i}.html"] = SoundSite.Message(Template.Blocks, $"第{i}件事情请答复", "2022-01-05", "2022-01-08");
        }

        var measure = Assert.Single(site.Inspect(Check).Measures, measure => measure.Id == "messages.sampled-missing-fields");

        Assert.Equal(5, Assert.IsType<MeasureValue.Occurrences>(measure.Value).Examined);
        Assert.StartsWith("从 20 条公开留言中抽取 5 条：", measure.Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<tr><th>留言标题</th><th>留言时间</th><th>状态</th></tr>")]
    [InlineData("<tr><td>序号</td><td>来信标题</td><td>处理状态</td><td>来信时间</td></tr>")]
    public void A_table_of_messages_is_a_board_and_no_message(string head)
    {
        var site = SoundSite.Make(Template.Tables);
        site["/zxly/"] = Template.Tables.Page(
            """<meta name="ColumnName" content="咨询留言">""",
            "咨询留言",
            Template.Crumb("咨询留言"),
            $"<p>共收到留言 2 条，已答复 2 条。</p><table>{head}<tr><td>1</td><td><a href='/zxly/1.html'>公交线路什么时候恢复</a></td><td>已答复</td><td>2022-01-25</td></tr><tr><td>2</td><td><a href='/zxly/2.html'>路灯不亮请处理</a></td><td>已答复</td><td>2021-12-20</td></tr></table>");

        var result = site.Inspect(Check);

        Assert.Empty(result.Keys());
        Assert.True(result.Flag("messages.statistics"));
    }

    private static SampleSite Without()
    {
        var site = SoundSite.Make(Template.Blocks);
        foreach (var path in (string[])["/zxly/", "/zxly/1.html", "/zxly/2.html"])
        {
            site.Remove(path);
        }

        site.Change("""<a href="/zxly/">咨询留言</a>""", "");
        return site;
    }
}
