using Hengjian.Checks.BrokenLink;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Tests.BrokenLink;

public sealed class BrokenLinkCheckTests
{
    private static readonly BrokenLinkCheck Check = new(new BrokenLinkOptions());

    [Theory]
    [InlineData(Verdict.Faulty, "/a.html /", "links.dead-on-home")]
    [InlineData(Verdict.Faulty, "/index.html", "links.dead-on-home")]
    [InlineData(Verdict.Faulty, "/a.html /b.html", "links.dead-elsewhere")]
    [InlineData(Verdict.NotProven, "/", "")]
    [InlineData(Verdict.Fine, "/", "")]
    public void Verdict_and_place_decide(Verdict verdict, string parents, string measure)
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Links.Add(Link(site, "http://gone.test/x.pdf", verdict, parents.Split(' ')));

        var result = site.Inspect(Check);

        Assert.Equal(measure == "links.dead-on-home" ? ["link.dead|http://gone.test/x.pdf"] : [], result.Facts("links.dead-on-home"));
        Assert.Equal(measure == "links.dead-elsewhere" ? ["link.dead|http://gone.test/x.pdf"] : [], result.Facts("links.dead-elsewhere"));
        Assert.Equal(measure.Length > 0 ? 1 : 0, result.Findings.Count);
    }

    [Fact]
    public void One_target_on_many_pages_is_one_finding_with_many_places()
    {
        var site = SoundSite.Make(Template.Blocks);
        site.Links.Add(Link(site, "/tzgg/404.html", Verdict.Faulty, [.. site.Paths]));

        var finding = Assert.Single(site.Inspect(Check).Findings);

        Assert.Equal(site.Paths.Count, finding.Places.Count);
        Assert.Equal("http://www.qlxs.gov.cn.test/tzgg/404.html", finding.Place);
        Assert.Equal(3, finding.Evidence.Count);
        Assert.Contains("状态码 404", finding.Evidence[0].Excerpt, StringComparison.Ordinal);
    }

    /// <summary>The tries at random addresses come after the target's own and say nothing of when it was found dead.</summary>
    [Fact]
    public void Time_of_a_verdict_by_comparison_is_that_of_the_look_at_the_target()
    {
        var site = SoundSite.Make(Template.Blocks);
        var looked = SampleSite.MonitoredAt.AddHours(-2);
        var link = Link(site, "/tzgg/1.html", Verdict.Faulty, ["/never-seen.html"]);
        site.Links.Add(link with
        {
            Cause = FailureCause.Soft404,
            Tries =
            [
                new FetchTry(looked, "GET", 200, FailureCause.Soft404, "页面写明所访问的内容不存在", TimeSpan.FromSeconds(0.1)),
                new FetchTry(looked.AddHours(1), "GET", 200, null, "对照：随机地址 http://www.qlxs.gov.cn.test/tzgg/x1.html 答复 200", TimeSpan.FromSeconds(0.1)),
            ],
        });

        Assert.Equal(looked, Assert.Single(Assert.Single(site.Inspect(Check).Findings).Evidence).At);
    }

    [Fact]
    public void A_site_whose_links_were_not_checked_is_not_proven() => SoundSite.Make(Template.Blocks).Inspect(Check).IsNotProven("links.dead-on-home");

    private static LinkVerdict Link(SampleSite site, string target, Verdict verdict, IReadOnlyList<string> parents) => new(
        site.Url(target),
        verdict,
        verdict == Verdict.Fine ? null : FailureCause.Http4xx,
        [.. parents.Select(parent => new LinkPlace(site.Url(parent), "附件下载", Digest.Of([1])))],
        [new FetchTry(SampleSite.MonitoredAt.AddHours(-2), "GET", 404, FailureCause.Http4xx, null, TimeSpan.FromSeconds(0.1))]);
}
