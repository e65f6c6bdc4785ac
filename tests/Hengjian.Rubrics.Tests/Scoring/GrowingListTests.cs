using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Scoring;

/// <summary>A list of which a part could not be looked at: the range holds what comes out once it is.</summary>
public sealed class GrowingListTests
{
    /// <summary>Two of ten were reached, one of them faulty; the other eight turn out clean.</summary>
    [Fact]
    public void Short_sample_is_not_scaled_up_while_more_may_be_reached()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", "links: {kind: occurrences, name: 链接}", "- {id: r1, words: 抽查, clause: 一, sample: {size: 10, deduct: 0.5, each: links, short: scaled, empty: full}}"));
        var partly = Scorer.Score(rubric, new FactsBuilder().Value("links", FactsBuilder.ListOf(2, "a") with { Unsettled = "另有 8 个未能打开" }).Build());
        var wholly = Scorer.Score(rubric, new FactsBuilder().List("links", 10, "a").Build());
        Assert.Equal(ScoreRange.Exactly(9.5m), wholly.Total);
        Assert.Equal(new ScoreRange(0, 9.5m), partly.Total);
    }
}
