using Hengjian.Collect.Crawling.Traps;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Traps;

public sealed class TrapRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, ChinaTime.Offset);

    /// <summary>Addresses that sites make up without end, and where each is known from.</summary>
    public static TheoryData<string, string> Traps { get; } = new()
    {
        { "/a/b/a/b/a/b/", "linkinator #750: base-path growth" },
        { "/zwgk/zwgk/zwgk/index.html", "a relative link to its own folder" },
        { "/xw/2024/xw/2024/xw/2024/t1.html", "relative links below dated folders" },
        { "/index.php/index.php/", "a relative link below a program" },
        { "/index.php/news/index.php/list", "the same with a path between" },
        { "/list.jsp/list.jsp", "the same of another language" },
        { "/xw/a.html/xw/b.html/xw/a.html", "servers that ignore what follows a file" },
        { "/tzgg/x/tzgg/y/tzgg/z/tzgg/", "growth with other folders between" },
        { "/" + string.Join('/', Enumerable.Range(1, 30)), "growth with numbers alone" },
        { "/a?u=" + new string('x', 1_600), "a query that grows" },
        { "/login?return=%2Flogin%3Freturn%3D%25252Flogin", "return addresses inside each other" },
        { "/list?page=2&page=2&page=2", "a pager that appends its own parameter" },
        { "/list?sort=asc&order=date&view=grid", "sorted and shown in every way" },
        { "/search?f[0]=a&f[1]=b&f[2]=c", "facets of a Drupal search" },
        { "/search?filter%5Barea%5D=1&filter%5Btype%5D=2&sort=date", "facets with encoded brackets" },
        { "/calendar/2035/05/", "a calendar of the years to come" },
        { "/events/2031-02", "a calendar of months" },
        { "/rili?year=2040&month=3", "a calendar by query" },
        { "/rili?year=1890&month=12", "a calendar of years long past" },
        { "/huodong?date=2033-01-31", "a calendar of days" },
        { "/2050/12/", "folders of year and month of the years to come" },
        { "/cal?y=12026&m=1", "a calendar that has left the years of four digits" },
    };

    /// <summary>Addresses that real sites have, and where each is known from.</summary>
    public static TheoryData<string, string> Real { get; } = new()
    {
        { "/", "the home page" },
        { "/202611/t20261101_123.html", "dated articles of TRS" },
        { "/art/2016/11/22/art_1621004_30332664.html", "fgw.zj.gov.cn" },
        { "/ycsrmzf/tjgb/202305/36796cdc82d04268913f2884cf2fe579.shtml", "www.yichun.gov.cn" },
        { "/fzggzl/zyhz/gzdt/yq/xggz/202407/t20240723_3757271.htm", "fgw.beijing.gov.cn" },
        { "/cd/cd_wc/cggg/zhbggAAAA/202110/t20211011_1485252.html", "www.ccgp-hebei.gov.cn" },
        { "/xw/list_20000.html", "lists of 20,000 pages" },
        { "/xw/index_19999.html", "lists of 20,000 pages" },
        { "/list.jsp?colid=12&page=20000", "lists of 20,000 pages" },
        { "/list.jsp?start=399980&rows=20", "lists by offset" },
        { "/zwgk/fdzdgknr/lzyj/gfxwj/sj/qt/2024/01/02/nr/fj/tp/a.html", "deep department trees" },
        { "/bm/001/001001/001001001/subpage.html", "departments by code" },
        { "/001/001/001/001/a.html", "the same code on each level" },
        { "/art/0/0/0/art_0_0.html", "zeros for folders that have no number" },
        { "/show?id=123&cid=5&type=2", "ids in queries" },
        { "/show?id=9f1c2a7e-0000-4000-8000-5f3c2a7e9f1c", "ids in queries" },
        { "/xzfy/search?area=1&year=2024&type=3&dept=9&page=2&keyword=a", "search forms of departments" },
        { "/list?sort=date&page=3", "a list linked in its one order" },
        { "/list?order=desc&orderby=time&page=3", "a list linked in its one order, in two parameters" },
        { "/tj?year=1949", "yearbooks" },
        { "/tjnj/1949/", "yearbooks by folder" },
        { "/kqzl?date=2015-03-04", "daily reports of the years past" },
        { "/rili?year=2026&month=12", "a calendar of next month" },
        { "/rili?year=2027&month=12", "a calendar of next year" },
        { "/dzb/2026-11/20/node_1.htm", "newspapers by day" },
        { "/gb/2026/11", "gazettes by month" },
        { "/203501/t20350101_9.html", "an article dated wrongly" },
        { "/show?id=5&date=2090-01-01", "an article with a date beside its id" },
        { "/zt/zt2024/zt/index.html", "a name that comes twice" },
        { "/zwgk/zwgk/index.html", "a column and its only part of the same name" },
        { "/index.php/home/article/show/id/5.html", "a program with its path behind it" },
        { "/a?names=x&names=y&names=z", "lists of values" },
        { "/go?u=http%253A%252F%252Fa", "one address inside another" },
        { "/%E6%94%BF%E5%8A%A1/%E9%80%9A%E7%9F%A5/" + string.Concat(Enumerable.Repeat("%E5%85%B3", 100)) + ".html", "long Chinese names" },
        { "/2026/13/", "no month" },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void Trap_is_refused_with_a_reason(string path, string from) =>
        Assert.False(string.IsNullOrEmpty(TrapRules.RefusalOf(At(path), At("/"), Now)), from);

    [Theory]
    [MemberData(nameof(Real))]
    public void Real_address_is_asked(string path, string from)
    {
        var reason = TrapRules.RefusalOf(At(path), At("/"), Now);

        Assert.True(reason is null, $"{from}: {reason}");
    }

    [Fact]
    public void Folders_of_the_home_page_do_not_count_as_growth() =>
        Assert.Null(TrapRules.RefusalOf(At("/web/web/web/a.html"), At("/web/web/"), Now));

    private static PageUrl At(string path) => PageUrl.Parse("http://www.qinglan.gov.cn" + path);
}
