using Hengjian.Checks.FooterMark;
using Hengjian.Checks.Tests.Samples;

namespace Hengjian.Checks.Tests.FooterMark;

public sealed class FooterMarkCheckTests
{
    private static readonly FooterMarkCheck Check = new(new FooterMarkOptions());

    public static TheoryData<string, string, string> Removals => new()
    {
        { "party-gov-mark", """<a href="http://bszs.conac.cn/sitename?method=show&id=0123456789ABCDEF0123456789ABCDEF"><img src="/img/red.png" alt="党政机关"></a>""", "" },
        { "site-code", "网站标识码：９９４４０００００１", "" },
        { "icp", "粤ICP备 09940001号-1", "" },
        { "police-record", """<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=99440002000001">粤公网安备 99440002000001号</a>""", "" },
        { "sponsor", "主办：青山区人民政府办公室　", "" },
        { "contact", "　联系电话：０９９４－８８１２３４５", "" },
    };

    [Theory]
    [MemberData(nameof(Removals))]
    public void A_mark_that_is_missing_everywhere_is_one_finding(string mark, string from, string to)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site.Change(from, to);

            var result = site.Inspect(Check);

            Assert.Equal([$"footer.missing|{site.Home.Text}|{mark}"], result.Keys());
            Assert.Equal(site.Paths.Count, result.Findings[0].Places.Count);
            Assert.Equal([$"footer.missing|{mark}"], result.Facts("footer.faults"));
        }
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void A_mark_that_is_missing_on_one_page_names_that_page(string mark, string from, string to)
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/tzgg/1.html"] = site["/tzgg/1.html"].Replace(from, to, StringComparison.Ordinal);

        var finding = Assert.Single(site.Inspect(Check).Findings);

        Assert.Equal(mark, finding.Detail);
        Assert.Equal(["http://www.qlxs.gov.cn.test/tzgg/1.html"], finding.Places);
    }

    [Theory]
    [InlineData("９９４４０００００１", "9944000009", "site-code")]
    [InlineData("９９４４０００００１", "994400000100", "site-code")] // twelve digits were seen on a real page
    [InlineData("青山区人民政府办公室", "青澜市教育局", "sponsor")]
    [InlineData("青山区人民政府办公室", "市财政局", "sponsor")]
    [InlineData("青山区人民政府办公室", "青澜市青山区人民政府", "")]
    [InlineData("青山区人民政府办公室", "青山区政府", "")] // an alias
    [InlineData("青山区人民政府办公室", "青山区政务服务数据管理局", "")] // no unit of the registry
    [InlineData("青山区人民政府办公室", "青山区教育局", "")] // the district's bureau is not the city's
    public void A_mark_of_another_unit_is_a_mismatch(string from, string to, string mark)
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Change(from, to);

        Assert.Equal(mark.Length == 0 ? [] : [$"footer.mismatch|{site.Home.Text}|{mark}"], site.Inspect(Check).Keys());
    }

    [Theory]
    [InlineData("丁局主办　", true)]
    [InlineData("县府办主办　", true)]
    [InlineData("县府办主办、", true)]
    [InlineData("主办：丁局　", true)]
    [InlineData("甲局、乙局联合主办　", true)]
    [InlineData("丁局主办　协办主办　", true)]
    [InlineData("承办主办　", false)]
    [InlineData("协办主办　", false)]
    [InlineData("技术支持主办　", false)]
    [InlineData("网站技术支持单位主办　", false)]
    [InlineData("主办单位：承办单位：", false)] // the name was left out
    [InlineData("局主办　", false)]
    public void A_sponsor_has_a_name_however_short_and_no_role_for_a_name(string shown, bool present)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site.Change("主办：青山区人民政府办公室　", shown);

            Assert.Equal(present ? [] : [$"footer.missing|{site.Home.Text}|sponsor"], site.Inspect(Check).Keys());
        }
    }

    [Theory]
    [InlineData("", """<a href="/zp/"><img src="/img/zp.jpg" alt="事业单位招聘专栏"></a>""", false)] // a banner is no mark
    [InlineData("", """<img src="/img/zp.jpg" title="党政机关公开遴选">""", false)]
    [InlineData("", """<script src="//dcs.conac.cn/js/99/000/0000/CA990001.js"></script>""", true)]
    [InlineData("", """<a href="http://bszs.conac.cn/sitename?method=show">标识</a>""", true)]
    [InlineData("""<img src="/img/red.png" alt="党政机关">""", "", true)]
    [InlineData("""<a href="/bs.html"><img src="/img/blue.png" title="事业单位标识"></a>""", "", true)]
    public void Words_of_the_mark_hold_at_the_foot_only_and_its_address_anywhere(string foot, string elsewhere, bool present)
    {
        foreach (var (template, gbk) in ((Template, bool)[])[(Template.Blocks, false), (Template.Tables, true)])
        {
            var site = SoundSite.Make(template, gbk);
            site.Change("""<a href="http://bszs.conac.cn/sitename?method=show&id=0123456789ABCDEF0123456789ABCDEF"><img src="/img/red.png" alt="党政机关"></a>""", foot);
            site.Change("当前位置：", elsewhere + "当前位置：");
            site.Change("<h2>青山要闻</h2>", elsewhere + "<h2>青山要闻</h2>");

            Assert.Equal(present ? [] : [$"footer.missing|{site.Home.Text}|party-gov-mark"], site.Inspect(Check).Keys());
        }
    }

    [Fact]
    public void A_code_cannot_differ_where_none_is_registered()
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Code = null;
        site.Change("９９４４０００００１", "9944000009");

        Assert.Empty(site.Inspect(Check).Findings);
    }

    [Fact]
    public void Words_of_an_article_are_no_foot()
    {
        var site = SoundSite.Make(Template.Tables);
        site.Change("主办：青山区人民政府办公室　", "");

        Assert.Equal(["sponsor"], site.Inspect(Check).Findings.Select(finding => finding.Detail)); // the articles say 主办单位：青山区文化馆
    }

    [Fact]
    public void A_foot_written_by_a_script_is_not_proven()
    {
        var site = new SampleSite();
        site["/"] = """<html><head><title>首页</title></head><body><p>内容</p><div id="footer"></div><script src="/js/footer.js"></script></body></html>""";

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("footer.faults");
    }

    [Fact]
    public void Error_pages_and_documents_are_not_looked_at()
    {
        var site = SoundSite.Make(Template.Blocks);
        site["/gone.html"] = "<html><head><title>404</title></head><body>页面不存在</body></html>";
        site["/a.pdf"] = "%PDF-1.7";
        site.Json("/list.json", "[]");

        Assert.Empty(site.Inspect(Check).Findings);
    }
}
