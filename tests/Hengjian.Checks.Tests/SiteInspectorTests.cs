using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.Tests;

public sealed class SiteInspectorTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_sound_site_has_no_findings(bool tables, bool gbk)
    {
        var result = SoundSite.Make(tables ? Template.Tables : Template.Blocks, gbk).InspectAll();

        Assert.Empty(result.Keys());
        Assert.True(result.Flag("column.news.updated"));
        Assert.True(result.Flag("column.notices.updated"));
        Assert.True(result.Flag("column.policies.updated"));
        Assert.True(result.Flag("column.interpretations.updated"));
        Assert.True(result.Flag("find-fault.home-proper"));
        Assert.True(result.Flag("guides.present"));
        Assert.True(result.Flag("messages.public"));
        Assert.True(result.Flag("messages.statistics"));
        Assert.Equal(2, result.Number("home.updates-2w"));
        Assert.Equal(2, result.Number("guides.count"));
        Assert.Empty(result.Facts("footer.faults"));
        Assert.Empty(result.Facts("labels.sampled-articles-without"));
    }

    [Fact]
    public void Order_of_pages_makes_no_difference()
    {
        var site = FaultySite();
        var pages = site.Captures().ToList();
        var expected = Print(new SiteInspector().Inspect(site.Context(), pages));
        foreach (var seed in (int[])[1, 2, 3])
        {
            var random = new Random(seed);
            var mixed = pages.OrderBy(_ => random.Next()).ToList();

            Assert.Equal(expected, Print(new SiteInspector().Inspect(site.Context(), mixed)));
        }

        pages.Reverse();
        Assert.Equal(expected, Print(new SiteInspector().Inspect(site.Context(), pages)));
    }

    [Fact]
    public void Every_measure_is_published_once_whatever_was_captured()
    {
        var names = SiteChecks.All.SelectMany(check => check.Publishes).Select(definition => definition.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var site in (SampleSite[])[new SampleSite(), SoundSite.Make(Template.Blocks), FaultySite()])
        {
            Assert.Equal(names, site.InspectAll().Measures.Select(measure => measure.Id));
        }
    }

    [Fact]
    public void A_site_of_which_nothing_was_captured_is_not_proven_and_has_no_findings()
    {
        var result = new SampleSite().InspectAll();

        Assert.Empty(result.Keys());
        Assert.All(result.Measures, measure => Assert.True(measure.Value is MeasureValue.NotProven || measure.Id.StartsWith("availability.", StringComparison.Ordinal), measure.Id));
    }

    [Fact]
    public void Every_finding_has_clause_advice_places_and_evidence()
    {
        foreach (var finding in FaultySite().InspectAll().Findings)
        {
            Assert.StartsWith("湛府办函〔2022〕5号 附件2", finding.Clause, StringComparison.Ordinal);
            Assert.NotEmpty(finding.HowToFix);
            Assert.NotEmpty(finding.Places);
            Assert.NotEmpty(finding.Evidence);
            Assert.All(finding.Evidence, evidence => Assert.InRange(evidence.Excerpt.Length, 1, 600));
        }
    }

    [Fact]
    public async Task A_stream_of_captures_gives_the_same_result()
    {
        var site = FaultySite();

        Assert.Equal(Print(site.InspectAll()), Print(await new SiteInspector().InspectAsync(site.Context(), Stream(site))));
    }

    [Fact]
    public void Newest_keeps_the_latest_capture_of_each_address()
    {
        var site = SoundSite.Make(Template.Blocks);
        var captures = site.Captures().Select(pair => pair.Capture).ToList();
        var older = captures[0] with { At = captures[0].At.AddDays(-3) };

        Assert.Equal(captures.Count, SiteInspector.Newest([older, .. captures, older]).Count);
        Assert.DoesNotContain(older, SiteInspector.Newest([older, .. captures, older]));
    }

    private static async IAsyncEnumerable<(Hengjian.Core.Captures.Capture Capture, byte[] Bytes)> Stream(SampleSite site)
    {
        foreach (var pair in site.Captures())
        {
            await Task.CompletedTask;
            yield return pair;
        }
    }

    private static SampleSite FaultySite()
    {
        var site = SoundSite.Make(Template.Blocks);
        SoundSite.Column(site, Template.Blocks, "通知公告", "/tzgg/", ["2021-05-01"]);
        site["/bsfw/1.html"] = SoundSite.Guide(Template.Blocks, "老年人优待证办理", "收费标准", "联系电话");
        site["/zxly/2.html"] = SoundSite.Message(Template.Blocks, "路灯不亮请处理", "2021-09-20", null);
        site["/zcjd/1.html"] = site["/zcjd/1.html"].Replace("网站标识码：９９４４０００００１", "", StringComparison.Ordinal).Replace("SiteName", "Nothing", StringComparison.Ordinal);
        site["/gk/"] = site["/gk/"].Replace(Template.FindFault, "", StringComparison.Ordinal);
        return site;
    }

    private static string Print(CheckResult result) => System.Text.Json.JsonSerializer.Serialize(new
    {
        Findings = result.Findings.Select(finding => new { finding.Kind, finding.Place, finding.Detail, finding.Statement, finding.Places, Evidence = finding.Evidence.Select(evidence => $"{evidence.Url}|{evidence.Excerpt}") }),
        Measures = result.Measures.Select(measure => new { measure.Id, Value = Show(measure.Value), measure.Basis, Evidence = measure.Evidence.Select(evidence => $"{evidence.Url}|{evidence.Excerpt}") }),
    });

    private static string Show(MeasureValue value) =>
        value is MeasureValue.Occurrences occurrences ? $"{occurrences.Examined}:{string.Join(',', occurrences.Items.Select(item => item.Fact))}" : value.ToString();
}
