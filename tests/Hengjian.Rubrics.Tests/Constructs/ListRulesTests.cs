using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Rules that look at the items of lists one by one, and what the sheet and the explanation say of them.</summary>
public sealed class ListRulesTests
{
    private const string Measures = "letters: {kind: occurrences, name: 来信, fields: {asked: {kind: date, name: 来信日期}, answered: {kind: date, name: 答复日期}}, dated: asked}";

    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", Measures, """
        - id: r1
          words: 超过 5 个工作日答复的逐件扣
          clause: 第1点
          deduct: 0.5
          each: 'where(letters, working-days(item.asked, item.answered) > 5)'
        """).Replace("double: allowed", """
        double: allowed
        period: {from: 2022-01-01, to: 2022-12-31}
        evidence: period
        calendar: {source: 国办发明电〔2021〕11号, holidays: [2022-01-01..2022-01-03, 2022-01-31..2022-02-06], working: [2022-01-29, 2022-01-30]}
        """, StringComparison.Ordinal));

    [Fact]
    public void Basis_says_what_the_filter_kept_and_what_the_evidence_dates_left_out()
    {
        var entry = Score(Letter("a", "2022-01-04", "2022-01-20"), Letter("b", "2022-01-28", "2022-02-08"), Letter("c", "2021-12-01", "2022-01-20")).Parts[0].Indicators[0].Entries[0];
        Assert.Equal(
            "来信：2 处（查 3），另有 1 处不在 2022-01-01 至 2022-12-31 之内，不计；工作日按国办发明电〔2021〕11号；来信中符合“来信日期至答复日期的工作日数 ＞ 5”的 1 处；1 处 × 0.5 = 0.5，扣 0.5",
            entry.Basis);
        Assert.Equal(["p-a"], entry.Evidence.Select(proof => proof.Id));
    }

    [Fact]
    public void Item_without_the_field_leaves_only_itself_open()
    {
        var sheet = Score(Letter("a", "2022-01-04", "2022-01-20"), Letter("b", "2022-01-10", null));
        Assert.Equal(new ScoreRange(3, 3.5m), sheet.Total);
        Assert.Contains("“来信”有的条目没有写明“答复日期”", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_without_its_date_may_count()
    {
        var sheet = Score(Letter("a", null, "2022-01-20"));
        Assert.Equal(new ScoreRange(3.5m, 4), sheet.Total);
        Assert.Contains("“来信”有的条目没有写明“来信日期”", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_list_costs_no_more_than_its_items()
    {
        var letters = Enumerable.Range(0, 20_000).Select(i => Letter($"f{i}", "2022-03-01", i % 2 == 0 ? "2022-03-02" : null)).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(new ScoreRange(0, 4), Score(letters).Total);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Year_the_calendar_does_not_know_is_open()
    {
        var sheet = Score(Letter("a", "2022-12-30", "2023-01-20"));
        Assert.Contains("工作日日历没有 2023 年的安排", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Exclusions_stand_in_the_basis_with_their_proof()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "on: {kind: date, name: 更新日期}", "- {id: r1, words: 一, clause: 一, deduct: 1, when: 'counted-days(on, date(\"2022-02-14\")) > 14'}"));
        var facts = new FactsBuilder().Value("on", new FactValue.Date(new(2022, 1, 25))).Build() with { Exclusions = [new(new(2022, 1, 30), new(2022, 2, 8), "网站升级", [new("doc", "公告")])] };
        var entry = Scorer.Score(rubric, facts).Parts[0].Indicators[0].Entries[0];
        Assert.Equal("更新日期：2022-01-25；不计入考核的时段：2022-01-30 至 2022-02-08（网站升级）；更新日期至2022-02-14计入考核的天数（含首尾） = 11；不符合“更新日期至2022-02-14计入考核的天数（含首尾） ＞ 14”，不扣分", entry.Basis);
        Assert.Equal(["doc"], entry.Evidence.Select(proof => proof.Id));
    }

    public static TheoryData<string, string> Words() => new()
    {
        { "sum(letters, days(item.asked, item.answered))", "来信各项“来信日期至答复日期的天数”之和" },
        { "mean(letters, 1)", "来信各项“1”的平均" },
        { "least(letters, 1) + most(letters, 2)", "来信各项“1”的最小值 ＋ 来信各项“2”的最大值" },
        { "weighted(letters, 1, 2)", "来信各项“1”按“2”加权的平均" },
        { "share(letters, item.asked < before(date(\"2022-02-14\"), \"6m\"))", "来信中符合“来信日期 ＜ 2022-02-14前 6 个月”的占比" },
        { "share(letters, within(item.asked, \"2w\") and not excluded(item.asked))", "来信中符合“来信日期在监测时间点前 2 周内 且 非（来信日期在不计入考核的时段内）”的占比" },
        { "round(count(letters) / 3, 1)", "来信的处数 ÷ 3（四舍五入到 1 位小数）" },
        { "round(share(letters, item.asked = item.asked), 3)", "的占比（四舍五入到 0.1 个百分点）" },
        { "max(0, round(count(letters) / 3, 2) - 60%)", "0 与（来信的处数 ÷ 3（四舍五入到 1 个百分点） － 60%）中的较大者" },
        { "min(count(letters), 2) / 3", "（来信的处数与 2 中的较小者） ÷ 3" },
        { "max(1, count(letters), examined(letters) - 2)", "1、来信的处数与（来信的检查数 － 2）中的最大者" },
        { "by-class(\"甲\", 1, \"乙\", 2)", "甲取 1，乙取 2" },
        { "mean(children.site, item.total)", "所属的网站各项“得分”的平均" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Explanation_says_every_function_in_words(string formula, string words)
    {
        var text = SmallRubric.OneIndicator("4", Measures, $"- {{id: r1, words: 一, clause: 一, deduct-amount: '{formula} * 0 + letters', at-most: 2}}")
            .Replace("double: allowed", "double: allowed\nmonitoring-date: 2022-02-14\nevidence: any\nclasses: [{id: 甲, title: 甲类}, {id: 乙, title: 乙类}]", StringComparison.Ordinal);
        Assert.Contains(RubricExplanation.Of(SmallRubric.Load(text)).Lines, line => line.Contains(words, StringComparison.Ordinal));
    }

    private static ScoreSheet Score(params FactOccurrence[] letters) =>
        Scorer.Score(s_rubric, new FactsBuilder().Value("letters", new FactValue.Occurrences(letters, letters.Length)).Build());

    private static FactOccurrence Letter(string fact, string? asked, string? answered)
    {
        var fields = new Dictionary<string, FactValue>();
        if (asked is not null)
            fields["asked"] = new FactValue.Text(asked);
        if (answered is not null)
            fields["answered"] = new FactValue.Text(answered);
        return new FactOccurrence(fact, $"来信“{fact}”", $"p-{fact}") { Fields = fields };
    }
}
