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

    /// <summary>Thirteen indicators of which it is open whether they apply: what is shown of each has to hold that it may lose its points or receive those of others.</summary>
    [Fact]
    public void Indicators_stay_open_where_the_combinations_are_too_many()
    {
        var flags = string.Join('\n', Enumerable.Range(0, 13).Select(i => $"  f{i}: {{kind: flag, name: 栏目{i}}}"));
        var indicators = string.Join('\n', Enumerable.Range(0, 13).Select(i =>
            $"          - {{id: i{i}, name: 指标{i}, weight: 2, decides: measured, applies: {{when: f{i}}}, otherwise: [{{{(i == 0 ? "transfer: [taker]" : "then: lost")}, words: 没有栏目}}], rules: [{{id: r{i}, words: 坏则不得分, clause: 一, zero-when: bad}}]}}"));
        var rubric = SmallRubric.Load($$"""
            {{SmallRubric.Header}}
            measures:
              bad: {kind: flag, name: 坏}
            {{flags}}
            parts:
              - id: base
                name: 基础
                target: site
                full: 30
                groups:
                  - id: group
                    name: 一级
                    points: 30
                    indicators:
                      - {id: taker, name: 接收, weight: 2, decides: measured, rules: [{id: t1, words: 坏则不得分, clause: 一, zero-when: bad}]}
                      - {id: other, name: 其他, weight: 2, decides: measured, rules: [{id: o1, words: 坏则不得分, clause: 一, zero-when: bad}]}
            {{indicators}}
            """);
        var indicatorsShown = Scorer.Score(rubric, new FactsBuilder().Flag("bad", false).Build()).Parts[0].Indicators;
        Assert.True(indicatorsShown[0].Awarded is { Lowest: <= 2, Highest: >= 4 }, $"{indicatorsShown[0].Awarded}");
        Assert.Equal(ScoreRange.Exactly(2), indicatorsShown[1].Awarded);
        Assert.All(indicatorsShown.Skip(2), one => Assert.Equal(new ScoreRange(0, 2), one.Awarded));
    }

    /// <summary>The proof of the item nobody could decide stands on the sheet, so that somebody can.</summary>
    [Fact]
    public void Item_that_may_count_shows_its_proof()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", "links: {kind: occurrences, name: 链接, fields: {place: text}}", """- {id: r1, words: 首页每处扣 1, clause: 一, deduct: 1, each: 'where(links, item.place = "home")'}"""));
        var sheet = Scorer.Score(rubric, new FactsBuilder().List("links", 1, "a").Build());
        Assert.Equal(new ScoreRange(9, 10), sheet.Total);
        Assert.Equal(["proof-a"], sheet.Parts[0].Indicators[0].Entries[0].Evidence.Select(proof => proof.Id));
    }

    [Fact]
    public void Rate_of_faults_is_no_veto_while_most_was_not_looked_at()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", "links: {kind: occurrences, name: 链接}", "- {id: r1, words: 坏链 5% 以上不得分, clause: 一, zero-when: count(links) / examined(links) >= 5%}"));
        var partly = Scorer.Score(rubric, new FactsBuilder().Value("links", FactsBuilder.ListOf(10, "a") with { Unsettled = "另有 90 个未能打开" }).Build());
        Assert.Equal(ScoreRange.Exactly(10), Scorer.Score(rubric, new FactsBuilder().List("links", 100, "a").Build()).Total);
        Assert.Equal(new ScoreRange(0, 10), partly.Total);
    }
}
