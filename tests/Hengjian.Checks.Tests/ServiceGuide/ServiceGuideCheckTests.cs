using Hengjian.Checks.ServiceGuide;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.Tests.ServiceGuide;

public sealed class ServiceGuideCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly ServiceGuideCheck Check = new(new ServiceGuideOptions());

    public static TheoryData<string> Elements => new(SoundSite.Elements);

    [Theory]
    [MemberData(nameof(Elements))]
    public void An_element_that_is_not_there_is_found(string element)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/bsfw/1.html"] = SoundSite.Guide(template, "老年人优待证办理", element);

            Assert.Equal([$"guide.element-missing|{Home}bsfw/1.html|{element}"], site.Inspect(Check).Keys());
        }
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void A_label_with_nothing_behind_it_is_missing(string element)
    {
        var site = SoundSite.Make(Template.Blocks);
        var guide = site["/bsfw/1.html"];
        var from = guide.IndexOf($"<th>{element}</th><td>", StringComparison.Ordinal) + $"<th>{element}</th><td>".Length;
        site["/bsfw/1.html"] = guide[..from] + "&nbsp;" + guide[guide.IndexOf("</td>", from, StringComparison.Ordinal)..];

        Assert.Equal([element], site.Inspect(Check).Findings.Select(finding => finding.Detail));
    }

    public static TheoryData<string, string> Layouts => new()
    {
        { "four cells a row", "<table><tr><td>事项名称</td><td>A证办理</td><td>办理依据</td><td>某某条例</td></tr><tr><td>受理条件</td><td>年满六十</td><td>所需材料</td><td>身份证</td></tr><tr><td>受理地点</td><td>大厅</td><td>实施机构</td><td>民政局</td></tr><tr><td>是否收费</td><td>否</td><td>承诺时限</td><td>5个工作日</td></tr><tr><td>咨询电话</td><td>12345</td><td>办理程序</td><td>申请、受理、发证</td></tr></table>" },
        { "definition list", "<dl><dt>事项名称：</dt><dd>A证办理</dd><dt>设定依据：</dt><dd>条例</dd><dt>申请条件</dt><dd>年满六十</dd><dt>申请材料</dt><dd>身份证</dd><dt>办理地点</dt><dd>大厅</dd><dt>受理机构</dt><dd>民政局</dd><dt>收费依据</dt><dd>不收费</dd><dt>法定时限</dt><dd>20日</dd><dt>联系方式</dt><dd>12345</dd><dt>办事流程</dt><dd>申请受理</dd></dl>" },
        { "headings", "<h3>一、设定依据</h3><p>条例第五条</p><h3>二、申请条件</h3><p>年满六十</p><h3>三、申请材料</h3><p>1.身份证</p><p>2.照片</p><h3>四、办理地点</h3><p>大厅</p><h3>五、办理机构</h3><p>民政局</p><h3>六、收费标准</h3><p>不收费</p><h3>七、办理时限（工作日）</h3><p>5</p><h3>八、联系电话</h3><p>12345</p><h3>九、办理流程</h3><p><img src='/lct.png'></p>" },
        { "lines", "<p>【事项名称】：A证办理</p><p>办理依据：条例</p><p>受理条件：年满六十</p><p>申报材料：身份证</p><p>受理地点：大厅　受理机构：民政局</p><p>收费情况：不收费　　办理时间：周一至周五</p><p>联系电话：12345</p><p>办理流程：申请—受理—发证</p>" },
        { "label elements", "<div><div><span>事项名称</span><span>A证办理</span></div><div><span>设定依据</span><span>条例</span></div><div><label>申请条件</label>年满六十</div><div><b>办理材料</b>身份证</div><div><span>办理地点</span><span>大厅</span></div><div><span>办理机构</span><span>民政局</span></div><div><span>收费标准</span><span>不收费</span></div><div><span>办理时间</span><span>5日</span></div><div><span>联系电话</span><span>12345</span></div><div><span>办理流程</span><span>申请</span></div></div>" },
        { "head row", "<table><tr><th>事项名称</th><th>设定依据</th><th>申请条件</th><th>办理材料</th><th>办理地点</th></tr><tr><td>A证</td><td>条例</td><td>年满六十</td><td>身份证</td><td>大厅</td></tr></table><table><tr><th>办理机构</th><th>收费标准</th><th>办理时间</th><th>联系电话</th><th>办理流程</th></tr><tr><td>局</td><td>无</td><td>5日</td><td>12345</td><td>申请</td></tr></table>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_of_a_whole_guide_is_read(string name, string content)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/bsfw/1.html"] = Template.Blocks.Page("", "老年人优待证办理指南", "当前位置：<a href='/'>首页</a> &gt; <a href='/bsfw/'>办事服务</a> &gt; 指南详情", "<h1>老年人优待证办理</h1>" + content);

        var result = site.Inspect(Check);

        Assert.True(result.Findings.Count == 0, $"{name}: {string.Join(' ', result.Findings.Select(finding => finding.Detail))}");
        Assert.Equal(2, result.Number("guides.count"));
    }

    [Theory]
    [InlineData("联系电话", "12345678")]
    [InlineData("联系电话", "0994-8812345")]
    [InlineData("联系电话", "８８１２３４５")]
    [InlineData("收费标准", "无")]
    [InlineData("设定依据", "无")]
    public void A_bare_number_or_none_below_a_heading_is_an_answer(string element, string answer)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/bsfw/1.html"] = ByHeadings(template, element, $"<p>{answer}</p>");

            var result = site.Inspect(Check);

            Assert.Empty(result.Keys());
            Assert.Equal(2, result.Number("guides.count"));
        }
    }

    [Theory]
    [InlineData("联系电话", "")]
    [InlineData("联系电话", "<p>上一页</p><p>下一页</p>")]
    [InlineData("收费标准", "<p>[打印] [关闭]</p>")]
    public void Nothing_or_buttons_below_a_heading_are_no_answer(string element, string html)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site["/bsfw/1.html"] = ByHeadings(template, element, html);

            Assert.Equal([$"guide.element-missing|{Home}bsfw/1.html|{element}"], site.Inspect(Check).Keys());
        }
    }

    [Fact]
    public void A_site_without_any_guide_is_found()
    {
        var site = Without();

        var result = site.Inspect(Check);

        Assert.Equal([$"guide.none|{Home}|"], result.Keys());
        Assert.False(result.Flag("guides.present"));
        Assert.Equal(0, result.Number("guides.count"));
    }

    [Fact]
    public void Units_without_service_for_the_public_need_no_guide()
    {
        var site = Without();
        site.Class = "第三类";

        Assert.Empty(site.Inspect(Check).Findings);
    }

    [Fact]
    public void A_link_to_a_service_platform_leaves_it_open()
    {
        var site = Without();
        site["/"] = site["/"].Replace("</h2>", "</h2><a href='https://www.gdzwfw.gov.cn/portal/'>政务服务网</a>", StringComparison.Ordinal);

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("guides.present");
    }

    [Fact]
    public void Guides_that_lack_four_elements_are_counted_and_the_sample_says_what_was_drawn()
    {
        var site = SoundSite.Make(Template.Blocks);
        for (var i = 3; i <= 9; i++)
        {
            site[$"/bsfw/{i}.html"] = SoundSite.Guide(Template.Blocks, $"第{i}项业务办理", i < 6 ? ["设定依据", "申请条件", "收费标准", "办理时间"] : ["收费标准", "联系电话", "办理流程"]);
        }

        var result = site.Inspect(Check);

        Assert.Equal(9, result.Number("guides.count"));
        Assert.Equal(3, result.Number("guides.lacking-4-or-more"));
        var measure = Assert.Single(result.Measures, measure => measure.Id == "guides.sampled-missing-elements");
        Assert.Equal(4, Assert.IsType<MeasureValue.Occurrences>(measure.Value).Examined);
        Assert.StartsWith("从 9 篇办事指南中抽取 4 篇：", measure.Basis, StringComparison.Ordinal);
        Assert.Equal((3 * 4) + (4 * 3), result.Findings.Count);
    }

    [Fact]
    public void News_that_speaks_of_conditions_is_no_guide()
    {
        var site = Without();
        site["/xw/qsyw/1.html"] = Template.Blocks.Article("人才招聘消息", "青山要闻", "/xw/qsyw/", "2022-02-11").Replace("为做好有关工作", "申请条件：本科。申请材料：简历。联系电话：12345。为做好有关工作", StringComparison.Ordinal);

        Assert.Equal(["guide.none"], site.Inspect(Check).Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("<tr><th>事项名称</th><th>办理机构</th><th>办理时限</th><th>联系电话</th></tr>")]
    [InlineData("<tr><td>序号</td><td>事项名称</td><td>实施机构</td><td>承诺时限</td><td>咨询电话</td><td>操作</td></tr>")]
    public void A_table_of_many_items_is_a_list_and_no_guide(string head)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/bsfw/"] = Template.Blocks.Page(
            """<meta name="ColumnName" content="办事服务">""",
            "办事服务事项",
            Template.Crumb("办事服务"),
            $"<table>{head}<tr><td>1</td><td><a href='/bsfw/1.html'>老年人优待证办理</a></td><td>民政局</td><td>5日</td><td>12345</td><td><a href='/bsfw/1.html'>查看</a></td></tr><tr><td>2</td><td><a href='/bsfw/2.html'>残疾人证核发</a></td><td>残联</td><td>5日</td><td>12345</td><td><a href='/bsfw/2.html'>查看</a></td></tr></table>");

        var result = site.Inspect(Check);

        Assert.Empty(result.Keys());
        Assert.Equal(2, result.Number("guides.count"));
    }

    /// <summary>A guide whose elements are headings with text below, of which one is given.</summary>
    private static string ByHeadings(Template template, string element, string html) => template.Page(
        """<meta name="ColumnName" content="办事指南">""",
        "老年人优待证办理指南",
        """当前位置：<a href="/">首页</a> &gt; <a href="/bsfw/">办事服务</a> &gt; 办事指南""",
        "<h1>老年人优待证办理</h1>" + string.Concat(SoundSite.Elements.Select(name => $"<h3>{name}</h3>{(name == element ? html : $"<p>{name}的具体说明，请按要求办理。</p>")}")));

    private static SampleSite Without()
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Remove("/bsfw/1.html");
        site.Remove("/bsfw/2.html");
        return site;
    }
}
