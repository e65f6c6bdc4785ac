using Hengjian.Checks.FindFaultEntry;
using Hengjian.Checks.Tests.Samples;

namespace Hengjian.Checks.Tests.FindFaultEntry;

public sealed class FindFaultEntryCheckTests
{
    private const string Home = "http://www.qlxs.gov.cn.test/";

    private static readonly FindFaultEntryCheck Check = new(new FindFaultEntryOptions());

    [Fact]
    public void A_home_page_without_entry_is_found()
    {
        var site = SoundSite.Make(Template.Tables, gbk: true);
        site["/"] = site["/"].Replace(Template.FindFault, "", StringComparison.Ordinal);

        var result = site.Inspect(Check);

        Assert.Equal([$"find-fault.missing-home|{Home}|"], result.Keys());
        Assert.False(result.Flag("find-fault.home-proper"));
        Assert.Empty(result.Facts("find-fault.pages-without"));
    }

    [Fact]
    public void Other_pages_without_entry_are_one_finding_and_one_occurrence_each()
    {
        var site = SoundSite.Make(Template.Blocks);
        foreach (var path in (string[])["/tzgg/", "/gk/"])
        {
            site[path] = site[path].Replace(Template.FindFault, "", StringComparison.Ordinal);
        }

        var result = site.Inspect(Check);

        Assert.Equal([$"find-fault.missing-pages|{Home}|"], result.Keys());
        Assert.Equal([$"find-fault.pages|{Home}gk/", $"find-fault.pages|{Home}tzgg/"], result.Facts("find-fault.pages-without"));
        Assert.True(result.Flag("find-fault.home-proper"));
    }

    [Theory]
    [InlineData("site_code=9944000001", "site_code=9944000002", "find-fault.wrong-code", false)]
    [InlineData("zfwzgl.www.gov.cn", "121.43.68.40", "find-fault.old-host", false)]
    [InlineData("site_code=9944000001&", "", "", true)] // no code is passed on: nothing differs
    [InlineData("""<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9944000001&url=http%3A%2F%2Fwww.qlxs.gov.cn.test%2F"><img src="/img/jiucuo.png" alt="政府网站找错"></a>""", """<span id="_span_jiucuo"></span><script src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>""", "", true)]
    public void Host_and_code_of_the_entry_are_looked_at(string from, string to, string kind, bool proper)
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Change(from, to);

        var result = site.Inspect(Check);

        Assert.Equal(kind.Length == 0 ? [] : [$"{kind}|{Home}|"], result.Keys());
        Assert.Equal(proper, result.Flag("find-fault.home-proper"));
        Assert.All(result.Findings, finding => Assert.Equal(site.Paths.Count, finding.Places.Count));
    }

    [Fact]
    public void A_code_cannot_be_wrong_where_none_is_registered()
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Code = null;
        site.Change("site_code=9944000001", "site_code=9944000002");

        Assert.Empty(site.Inspect(Check).Findings);
    }
}
