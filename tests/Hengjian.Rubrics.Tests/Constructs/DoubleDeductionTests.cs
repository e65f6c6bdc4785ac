using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>One fact in several rules where double deduction is refused, while something about the earlier rule is open.</summary>
public sealed class DoubleDeductionTests
{
    /// <summary>The place of the link decides whether the first indicator deducts it; the second deducts what the first did not.</summary>
    [Theory]
    [InlineData("home", 3, 3, 4, 4, 7, 7)]
    [InlineData("other", 4, 4, 3, 3, 7, 7)]
    [InlineData(null, 3, 4, 3, 4, 6, 8)]
    public void Item_that_an_earlier_rule_may_have_deducted_is_not_deducted_again_for_certain(string? place, int first, int firstAtMost, int second, int secondAtMost, int total, int totalAtMost)
    {
        var rubric = Rubric("""
            - {id: a, name: 甲, weight: 4, decides: measured, rules: [{id: a1, words: 首页的每处扣 1, clause: 一, deduct: 1, each: 'where(links, item.place = "home")'}]}
            - {id: b, name: 乙, weight: 4, decides: measured, rules: [{id: b1, words: 每处扣 1, clause: 二, deduct: 1, each: links}]}
            """);
        var sheet = Scorer.Score(rubric, Facts(Link("x", place)));
        Assert.Equal([new ScoreRange(first, firstAtMost), new ScoreRange(second, secondAtMost)], sheet.Parts[0].Indicators.Select(one => one.Awarded));
        Assert.Equal(new ScoreRange(total, totalAtMost), sheet.Total);
    }

    [Fact]
    public void Item_that_may_lie_outside_the_evidence_dates_leaves_the_later_rule_open()
    {
        var rubric = Rubric("""
            - {id: a, name: 甲, weight: 4, decides: measured, rules: [{id: a1, words: 每处扣 1, clause: 一, deduct: 1, each: notices}]}
            - {id: b, name: 乙, weight: 4, decides: measured, rules: [{id: b1, words: 每处扣 1, clause: 二, deduct: 1, each: links}]}
            """);
        var sheet = Scorer.Score(rubric, Facts(Link("x", "home"), new FactOccurrence("x", "x", "p-x")));
        Assert.Equal(new ScoreRange(3, 4), sheet.Parts[0].Indicators[1].Awarded);
    }

    [Fact]
    public void Claim_of_an_undecided_item_is_undecided()
    {
        var rubric = Rubric("""
            - {id: a, name: 甲, weight: 4, decides: measured, rules: [{id: a1, words: 有即不得分, clause: 一, zero-when: broken, claims: ['where(links, item.place = "home")']}]}
            - {id: b, name: 乙, weight: 4, decides: measured, rules: [{id: b1, words: 每处扣 1, clause: 二, deduct: 1, each: links}]}
            """);
        var sheet = Scorer.Score(rubric, Facts(Link("x", null)));
        Assert.Equal(new ScoreRange(3, 4), sheet.Total);
    }

    /// <summary>The rules of the indicator itself claimed the fact first; the second rule of its replacement has to see that the first rule of the replacement did, too.</summary>
    [Fact]
    public void Two_rules_of_a_replacement_do_not_deduct_one_fact_twice_while_it_is_open_whether_it_stands_in()
    {
        var rubric = Rubric("""
            - id: a
              name: 甲
              weight: 4
              decides: measured
              applies: {when: column}
              otherwise: [{words: 改查别的, rules: [{id: a2, words: 每处扣 1, clause: 一, deduct: 1, each: links}, {id: a3, words: 每处扣 1, clause: 一, deduct: 1, each: links}]}]
              rules: [{id: a1, words: 每处扣 1, clause: 一, deduct: 1, each: links}]
            - {id: b, name: 乙, weight: 4, decides: measured, rules: [{id: b1, words: 有即不得分, clause: 二, zero-when: broken or count(notices) > 0}]}
            """);
        var sheet = Scorer.Score(rubric, Facts(Link("x", "home")));
        Assert.Equal(ScoreRange.Exactly(3), sheet.Parts[0].Indicators[0].Awarded);
    }

    [Fact]
    public void Award_is_not_a_deduction_and_is_never_refused_as_one()
    {
        var rubric = Rubric("""
            - {id: a, name: 甲, weight: 4, decides: measured, rules: [{id: a1, words: 每处扣 1, clause: 一, deduct: 1, each: links}]}
            - {id: b, name: 乙, weight: 4, decides: measured, start: zero, rules: [{id: b1, words: 每处得 1, clause: 二, award: 1, each: links}]}
            """);
        var sheet = Scorer.Score(rubric, Facts(Link("x", "home")));
        Assert.Equal([3m, 1m], sheet.Parts[0].Indicators.Select(one => one.Awarded.Lowest));
    }

    private static Rubric Rubric(string indicators)
    {
        var used = new (string Name, string Declaration)[]
        {
            ("links", "links: {kind: occurrences, name: 链接, fields: {place: text}}"),
            ("notices", "notices: {kind: occurrences, name: 通报, fields: {at: date}, dated: at}"),
            ("broken", "broken: {kind: flag, name: 打不开}"),
            ("column", "column: {kind: flag, name: 有栏目}"),
        }.Where(one => indicators.Contains(one.Name, StringComparison.Ordinal)).Select(one => one.Declaration);
        return SmallRubric.Load($$"""
            {{SmallRubric.Header.Replace("double: allowed", "double: refused\nperiod: {from: 2022-01-01, to: 2022-12-31}\nevidence: period", StringComparison.Ordinal)}}
            measures:
            {{SmallRubric.Indent(string.Join('\n', used), 2)}}
            parts:
              - id: base
                name: 基础
                target: site
                full: 8
                groups:
                  - id: group
                    name: 一级
                    points: 8
                    indicators:
            {{SmallRubric.Indent(indicators, 10)}}
            """);
    }

    private static FactOccurrence Link(string fact, string? place) => new(fact, fact, "p-" + fact)
    {
        Fields = place is null ? new Dictionary<string, FactValue>() : new Dictionary<string, FactValue> { ["place"] = new FactValue.Text(place) },
    };

    private static SubjectFacts Facts(FactOccurrence link, FactOccurrence? notice = null)
    {
        var builder = new FactsBuilder().Flag("broken", true).Value("links", new FactValue.Occurrences([link], 1));
        return (notice is null ? builder : builder.Value("notices", new FactValue.Occurrences([notice], 1))).Build();
    }
}
