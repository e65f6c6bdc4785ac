namespace Hengjian.Checks.Tests.Samples;

/// <summary>A site with nothing wrong, from which the cases of faulty ones are made.</summary>
internal static class SoundSite
{
    public static readonly string[] Elements = ["事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理机构", "收费标准", "办理时间", "联系电话", "办理流程"];

    public static SampleSite Make(Template template, bool gbk = false)
    {
        var site = new SampleSite(gbk: gbk);
        Column(site, template, "青山要闻", "/xw/qsyw/", ["2022-02-11", "2022-02-08", "2021-12-30"]);
        Column(site, template, "通知公告", "/tzgg/", ["2022-01-20", "2021-09-01"]);
        Column(site, template, "政策文件", "/zcwj/", ["2021-12-02", "2021-03-01"]);
        Column(site, template, "政策解读", "/zcjd/", ["2021-12-05"]);
        Column(site, template, "招商引资", "/zsyz/", ["2021-06-01", "2020-06-01"]);
        site["/gk/"] = template.Page("""<meta name="ColumnName" content="青山概况">""", "青山概况", Template.Crumb("青山概况"), "<p>青山区位于青澜市东部，下辖六个街道和四个镇，常住人口三十二万人，气候温和，物产丰富。</p>");
        site["/bsfw/"] = template.Column("办事服务", [("老年人优待证办理指南", "/bsfw/1.html", ""), ("残疾人证核发办理指南", "/bsfw/2.html", "")]);
        site["/bsfw/1.html"] = Guide(template, "老年人优待证办理");
        site["/bsfw/2.html"] = Guide(template, "残疾人证核发");
        site["/zxly/"] = template.Column("咨询留言", [("公交线路什么时候恢复", "/zxly/1.html", "2022-01-25"), ("路灯不亮请处理", "/zxly/2.html", "2021-12-20")], extra: "<p>本栏目共收到留言 128 条，已答复 126 条。</p>");
        site["/zxly/1.html"] = Message(template, "公交线路什么时候恢复", "2022-01-25", "2022-01-27");
        site["/zxly/2.html"] = Message(template, "路灯不亮请处理", "2021-12-20", "2021-12-22");
        site["/"] = template.Page("", "青山区人民政府门户网站", "", "<h2>青山要闻</h2>" + template.Rows(Items("/xw/qsyw/", ["2022-02-11", "2022-02-08", "2021-12-30"])) + """<div><a href="/zsyz/">招商引资</a></div>""");
        return site;
    }

    public static IEnumerable<(string Title, string Path, string Date)> Items(string path, IReadOnlyList<string> dates) =>
        dates.Select((date, index) => ($"关于{path.Trim('/').Replace("/", "", StringComparison.Ordinal)}第{index + 1}号工作情况的消息", $"{path}{index + 1}.html", date));

    public static void Column(SampleSite site, Template template, string name, string path, IReadOnlyList<string> dates, bool dated = true)
    {
        var items = Items(path, dates).ToList();
        site[path] = template.Column(name, items.Select(item => (item.Title, item.Path, dated ? item.Date : "")));
        foreach (var (title, address, date) in items)
        {
            site[address] = template.Article(title, name, path, date);
        }
    }

    public static string Guide(Template template, string name, params IReadOnlyList<string> without) => template.Page(
        """<meta name="ColumnName" content="办事指南">""",
        $"{name}办事指南",
        """当前位置：<a href="/">首页</a> &gt; <a href="/bsfw/">办事服务</a> &gt; 办事指南""",
        $"<h1>{name}办事指南</h1><table>{string.Concat(Elements.Where(element => !without.Contains(element)).Select(element => $"<tr><th>{element}</th><td>{Value(element, name)}</td></tr>"))}</table>");

    public static string Message(Template template, string title, string asked, string? answered, params IReadOnlyList<string> without)
    {
        var fields = new List<(string Name, string Value)> { ("标题", title), ("留言人", "李**"), ("留言时间", asked), ("留言内容", "请问这件事情什么时候可以办好，谢谢。") };
        if (answered is not null)
        {
            fields.AddRange([("答复时间", answered), ("答复单位", "青山区交通运输局"), ("答复内容", "您好，您反映的问题已经处理完毕，感谢您的关心。")]);
        }

        return template.Page(
            """<meta name="ColumnName" content="咨询留言">""",
            title,
            $"""当前位置：<a href="/">首页</a> &gt; <a href="/zxly/">咨询留言</a> &gt; {title}""",
            $"<table>{string.Concat(fields.Where(field => !without.Contains(field.Name)).Select(field => $"<tr><td>{field.Name}：</td><td>{field.Value}</td></tr>"))}</table>");
    }

    private static string Value(string element, string name) => element switch
    {
        "事项名称" => name,
        "收费标准" => "不收费",
        "联系电话" => "0994-8812345",
        _ => $"{element}的具体说明，请按要求办理。",
    };
}
