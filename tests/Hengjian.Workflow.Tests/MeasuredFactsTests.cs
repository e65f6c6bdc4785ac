using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;
using Hengjian.Rubrics.Facts;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Workflow.Tests;

public sealed class MeasuredFactsTests
{
    private static readonly Evidence Proof = new(PageUrl.Parse("http://a.test/"), default, Digest.Of("page"u8), "首页");

    [Fact]
    public void Measure_keeps_value_basis_and_proof()
    {
        var fact = MeasuredFacts.Of(new Measure("home.updates-2w", new MeasureValue.Number(3), "首页两周内 3 篇", [Proof]));
        Assert.Equal(3, Assert.IsType<FactValue.Number>(fact).Value);
        Assert.Equal("首页两周内 3 篇", fact.Basis);
        Assert.Equal((Digest.Of("page"u8).Text, "首页"), (fact.Evidence[0].Id, fact.Evidence[0].Text));
    }

    [Fact]
    public void Measure_that_is_not_proven_becomes_an_open_fact_with_its_reason() =>
        Assert.Equal("没有采集到首页", Assert.IsType<FactValue.Open>(MeasuredFacts.Of(new Measure("x", new MeasureValue.NotProven("没有采集到首页"), "", []))).Reason);

    [Fact]
    public void Occurrences_keep_facts_and_sample_size()
    {
        var fact = Assert.IsType<FactValue.Occurrences>(MeasuredFacts.Of(new Measure("x", new MeasureValue.Occurrences([new Occurrence("link.dead|u", "死链", "f1")], 7), "", [])));
        Assert.Equal(7, fact.Examined);
        Assert.Equal(new FactOccurrence("link.dead|u", "死链", "f1"), Assert.Single(fact.Items));
    }
}
