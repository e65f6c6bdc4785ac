using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>Every 注 of the 湛江 2021 table: transfers, replacements, exemptions, double deduction. Numbers are those of RUBRICS.md.</summary>
public sealed class ZhanjiangNotesTests
{
    /// <summary>Constructs 23, 24, 25: who gets the weight of what does not apply.</summary>
    public static TheoryData<string, string, string[], string, double> Transfers() => new()
    {
        { "概况信息→年报报表", "第二类", [], "yearly-reports", 2 },
        { "概况信息 stays with 第一类", "第一类", [], "yearly-reports", 1 },
        { "政策文件→机构职能 (24)", "第二类", ["column.policies.present"], "organisation", 2 },
        { "政策文件→领导信息 (24)", "第二类", ["column.policies.present"], "leaders", 2 },
        { "政策解读→动态要闻", "第二类", ["column.policies.present"], "news", 2.5 },
        { "政策解读→通知公告", "第二类", ["column.policies.present"], "notices", 2.5 },
        { "解读比例、解读关联→重点领域", "第二类", ["column.policies.present"], "key-fields", 5.5 },
        { "第一类 keeps 政策文件", "第一类", ["column.policies.present"], "organisation", 1 },
        { "知识库→咨询答复", "第二类", ["own-knowledge-base", "portal-knowledge-duty"], "consultation-reply", 2 },
        { "访谈→留言公开 (23)", "第二类", ["interview-duty"], "messages", 5.5 },
        { "访谈、征集→留言公开 (25)", "频道", ["interview-duty", "survey-column"], "messages", 7 },
        { "征集 stays with a 市直 site", "第二类", ["survey-column"], "messages", 4 },
    };

    [Theory]
    [MemberData(nameof(Transfers))]
    public void Weight_of_what_does_not_apply_goes_where_the_note_says(string note, string classId, string[] absent, string target, double weight)
    {
        var facts = CleanSubject.Unit(classId == "频道" ? "第二类" : classId, channel: classId == "频道");
        foreach (var name in absent)
            _ = name.Contains('.', StringComparison.Ordinal) ? facts.Flag(name, false) : facts.Judge(name, false);
        var sheet = Score(facts);
        var indicator = Indicator(sheet, target);
        Assert.True(indicator.Weight == (decimal)weight, $"{note}: {indicator.Weight}");
        Assert.Equal(100, sheet.Parts[0].Indicators.Sum(one => one.Weight));
        if (classId != "第一类")
            Assert.Equal(ScoreRange.Exactly(125), sheet.Total);
    }

    [Fact]
    public void Transferred_weight_is_explained_on_both_sides()
    {
        var sheet = Score(CleanSubject.Unit().Judge("interview-duty", false));
        Assert.Equal("市直单位没有在线访谈（含市门户）：1.5 分转入“留言公开”", Indicator(sheet, "interviews").Note);
        Assert.Equal("“在线访谈”转入 1.5 分；分值 4 → 5.5", Indicator(sheet, "messages").Note);
        Assert.False(Indicator(sheet, "interviews").Applied);
        Assert.Equal(4, Indicator(sheet, "messages").OriginalWeight);
    }

    [Fact]
    public void Transfer_that_is_open_is_told_on_both_sides()
    {
        var sheet = Score(CleanSubject.Unit().Without("interview-duty").Open("column.policies.present", "未能读取"));
        Assert.Equal("是否适用尚未确定，得分按各种情形的最低与最高列出；可能转出 1.5 分（转入“留言公开”，待定）", Indicator(sheet, "interviews").Note);
        Assert.Equal("可能转入 1.5 分（来自“在线访谈”，待定）", Indicator(sheet, "messages").Note);
        Assert.Equal(new ScoreRange(4, 5.5m), Indicator(sheet, "messages").Awarded);
        Assert.EndsWith("可能转出 2 分（转入“机构职能”、“领导信息”，待定）", Indicator(sheet, "policies").Note, StringComparison.Ordinal);
        Assert.Equal("可能转入 1 分（来自“政策文件”，待定）", Indicator(sheet, "leaders").Note);
        Assert.Equal("可能转入 1 分（来自“解读比例”，待定）；可能转入 0.5 分（来自“解读关联”，待定）", Indicator(sheet, "key-fields").Note);
        Assert.Equal("“概况信息”转入 1 分；分值 1 → 2", Indicator(sheet, "yearly-reports").Note);
    }

    [Theory]
    [InlineData(null, 3.5, -2)]
    [InlineData("scaled", 2.75, -2.75)]
    public void Fixed_deductions_after_a_transfer_follow_the_option(string? choice, double awarded, double points)
    {
        var facts = CleanSubject.Unit().Judge("interview-duty", false).List("messages.sampled-missing-fields", 5, "a", "b");
        var messages = Indicator(Score(facts, choice is null ? [] : [("deductions-after-transfer", choice)]), "messages");
        Assert.Equal(ScoreRange.Exactly((decimal)awarded), messages.Awarded);
        Assert.Equal((decimal)points, messages.Entries.Single(entry => entry.Rule == "messages.2").Points);
    }

    [Fact]
    public void Interpretation_note_can_be_read_both_ways()
    {
        var facts = CleanSubject.Unit().Flag("column.interpretations.present", false).Open("column.interpretations.updated", "没有这个栏目");
        Assert.Equal(ScoreRange.Exactly(0), Indicator(Score(facts), "interpretations").Awarded);
        var other = Score(facts, [("interpretation-note", "interpretations")]);
        Assert.False(Indicator(other, "interpretations").Applied);
        Assert.Equal(2.5m, Indicator(other, "news").Weight);
    }

    [Theory]
    [InlineData(true, true, null, 1.2, 1.5)]
    [InlineData(false, true, null, 1.2, 1.5)]
    [InlineData(false, false, null, 1.5, 1.5)]
    [InlineData(false, false, "left-out", 0, 0)]
    public void Data_release_is_replaced_by_the_open_data_duty(bool column, bool duty, string? option, double expected, double weight)
    {
        var facts = CleanSubject.Unit().Judge("data-column", column).Judge("open-data-duty", duty).Judge("data-release.open-data", 1.2m);
        var indicator = Indicator(Score(facts, option is null ? [] : [("no-data-no-duty", option)]), "data-release");
        Assert.Equal(ScoreRange.Exactly(column ? 1.5m : (decimal)expected), indicator.Awarded);
        Assert.Equal((decimal)weight, indicator.Weight);
    }

    [Fact]
    public void Knowledge_base_is_replaced_by_the_portal_duty()
    {
        var facts = CleanSubject.Unit().Judge("own-knowledge-base", false).Judge("knowledge-base.portal", 0.4m);
        var indicator = Indicator(Score(facts), "knowledge-base");
        Assert.Equal(ScoreRange.Exactly(0.4m), indicator.Awarded);
        Assert.Equal("knowledge-base.portal", Assert.Single(indicator.Entries).Rule);
    }

    [Fact]
    public void Channel_is_not_asked_for_the_site_report()
    {
        var facts = CleanSubject.Unit(channel: true).Judge("site-report-late", true);
        Assert.Equal(ScoreRange.Exactly(2), Indicator(Score(facts), "yearly-reports").Awarded);
        Assert.Equal(ScoreRange.Exactly(0), Indicator(Score(CleanSubject.Unit().Judge("site-report-late", true)), "yearly-reports").Awarded);
        Assert.Equal(ScoreRange.Exactly(2), Indicator(Score(CleanSubject.Unit().Judge("site-report-late", true), [("yearly-report-and", "both")]), "yearly-reports").Awarded);
    }

    [Theory]
    [InlineData(null, 4, 4, 100)]
    [InlineData("left-out", 0, 0, 100)]
    public void Unit_with_service_accounts_only_follows_the_option(string? choice, double weight, double awarded, double full)
    {
        var sheet = Score(CleanSubject.Unit().List("accounts.weekly-gaps", 0).List("accounts.vetoed-weekly-gaps", 0), choice is null ? [] : [("service-accounts-only", choice)]);
        var indicator = Indicator(sheet, "account-updates");
        Assert.Equal((decimal)weight, indicator.Weight);
        Assert.Equal(ScoreRange.Exactly((decimal)awarded), indicator.Awarded);
        Assert.Equal((decimal)full, sheet.Parts[0].Full);
    }

    /// <summary>Construct 21 and open point 4.</summary>
    [Theory]
    [InlineData("第一类", "surveys.2", 6, null, 0)]
    [InlineData("第一类", "surveys.2", 7, null, 1.5)]
    [InlineData("第一类", "surveys.2", 6, "exclusive", 1.5)]
    [InlineData("第二类", "surveys.2-unit", 3, null, 0)]
    [InlineData("第二类", "surveys.2-unit", 3, "exclusive", 1.5)]
    [InlineData("第二类", "surveys.2-unit", 4, null, 1.5)]
    [InlineData("第二类", "interviews.2-unit", 0, null, 0)]
    [InlineData("第二类", "interviews.2-unit", 1, null, 1.5)]
    [InlineData("第一类", "interviews.2", 6, null, 0)]
    public void Number_of_campaigns_has_a_minimum_by_class(string classId, string rule, int held, string? choice, double expected)
    {
        var sheet = Score(CleanSubject.Unit(classId).Judge(rule, (decimal)held), choice is null ? [] : [("campaign-edge", choice)]);
        Assert.Equal(ScoreRange.Exactly((decimal)expected), Indicator(sheet, rule.Split('.')[0]).Awarded);
    }

    /// <summary>Construct 20: sample of 2, fewer exist.</summary>
    [Theory]
    [InlineData(2, 1, null, 0.5)]
    [InlineData(1, 1, null, 0)]
    [InlineData(1, 1, "plain", 0.5)]
    [InlineData(0, 0, null, 1)]
    public void Sample_of_interpreted_documents_is_deducted_pro_rata(int examined, int missing, string? choice, double expected)
    {
        var list = FactsBuilder.ListOf(examined, [.. Enumerable.Range(0, missing).Select(i => $"doc{i}")]);
        var sheet = Score(CleanSubject.Unit().Judge("interpreted-share.1", list), choice is null ? [] : [("sample-short", choice)]);
        Assert.Equal(ScoreRange.Exactly((decimal)expected), Indicator(sheet, "interpreted-share").Awarded);
    }

    /// <summary>Construct 30: 重点领域与其他栏目 does not deduct again what news deducted.</summary>
    [Fact]
    public void Column_already_deducted_is_not_deducted_again()
    {
        var facts = CleanSubject.Unit().Flag("column.news.updated", false)
            .List("columns.news-stale", 5, "column.stale|http://a/news/")
            .List("columns.other-stale-or-blank", 9, "column.stale|http://a/news/", "column.blank|http://a/x/");
        var sheet = Score(facts);
        Assert.Equal(ScoreRange.Exactly(0), Indicator(sheet, "news").Awarded);
        Assert.Equal(ScoreRange.Exactly(3), Indicator(sheet, "key-fields").Awarded);
        var entry = Indicator(sheet, "key-fields").Entries.Single(one => one.Rule == "key-fields.2");
        Assert.Equal(1, entry.Occurrences);
        Assert.Contains("1 处 × 1 = 1，扣 1；另有 1 处不重复扣分", entry.Basis, StringComparison.Ordinal);
        Assert.Contains("已在“动态要闻”扣分", entry.Basis, StringComparison.Ordinal);
    }

    /// <summary>The note under 重点领域与其他栏目 holds between its own two points as well.</summary>
    [Fact]
    public void Column_deducted_by_the_first_point_is_skipped_by_the_second()
    {
        var facts = CleanSubject.Unit().Judge("key-fields.1", FactsBuilder.ListOf(20, "column.stale|http://a/field/", "field|two"))
            .List("columns.other-stale-or-blank", 9, "column.stale|http://a/field/", "column.blank|http://a/x/");
        var indicator = Indicator(Score(facts), "key-fields");
        Assert.Equal(ScoreRange.Exactly(1), indicator.Awarded);
        Assert.Equal([2, 1], indicator.Entries.Select(entry => entry.Occurrences));
        Assert.Contains("另有 1 处不重复扣分：“column.stale|http://a/field/”有问题（已在本项“重点领域未公开", indicator.Entries[1].Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("refused", 0.5)]
    public void Article_lacking_labels_twice_follows_the_option(string? choice, double expected)
    {
        var facts = CleanSubject.Unit().List("labels.sampled-articles-without", 2, "a", "b").List("labels.sampled-columns-without", 2, "b");
        Assert.Equal(ScoreRange.Exactly((decimal)expected), Indicator(Score(facts, choice is null ? [] : [("double-elsewhere", choice)]), "labels").Awarded);
    }

    [Fact]
    public void Column_that_may_already_be_deducted_leaves_a_range()
    {
        var facts = CleanSubject.Unit().Open("column.news.updated", "列表由脚本生成")
            .List("columns.news-stale", 5, "column.stale|http://a/news/")
            .List("columns.other-stale-or-blank", 9, "column.stale|http://a/news/");
        Assert.Equal(new ScoreRange(3, 4), Indicator(Score(facts), "key-fields").Awarded);
    }

    /// <summary>Construct 31: −5 −2.5 −2.5 → 0 of 10.</summary>
    [Fact]
    public void Operations_deduct_all_four_up_to_the_cap()
    {
        var facts = CleanSubject.Unit().Judge("operations.2", 1m).Judge("operations.3", 1m).Judge("operations.4", true);
        Assert.Equal(ScoreRange.Exactly(0), Indicator(Score(facts), "operations").Awarded);
    }

    /// <summary>Constructs 32 and 33.</summary>
    [Fact]
    public void Quarterly_results_are_judged_or_taken_as_a_mean()
    {
        var facts = CleanSubject.Unit().Judge("regular-supervision.1-mean", 8m).Judge("regular-supervision.2", 2m).Judge("regular-supervision.3", 1m);
        Assert.Equal(ScoreRange.Exactly(9), Indicator(Score(facts), "regular-supervision").Awarded);
        Assert.Equal(ScoreRange.Exactly(8.72m), Indicator(Score(facts, [("quarterly-ratio", "mean-14")]), "regular-supervision").Awarded);
    }

    /// <summary>Construct 10: 2 home + 4 other links of weight 1.</summary>
    [Fact]
    public void Dead_links_cost_by_place()
    {
        var facts = CleanSubject.Unit().List("links.dead-on-home", 90, "a", "b").List("links.dead-elsewhere", 900, "c", "d", "e", "f");
        var indicator = Indicator(Score(facts), "availability");
        Assert.Equal(ScoreRange.Exactly(0.2m), indicator.Awarded);
        Assert.Equal("首页打不开的链接：2 处（查 90）；2 处 × 0.2 = 0.4，扣 0.4", indicator.Entries[0].Basis);
        Assert.Equal(["proof-a", "proof-b"], indicator.Entries[0].Evidence.Select(proof => proof.Id));
    }

    [Fact]
    public void Missing_policies_verdict_leaves_weights_open_but_never_above_full()
    {
        var facts = CleanSubject.Unit().Open("column.policies.present", "栏目由脚本生成，未能读取").List("columns.other-stale-or-blank", 9, "x");
        var sheet = Score(facts);
        Assert.Equal(99, sheet.Parts[0].Awarded.Highest);
        Assert.InRange(sheet.Parts[0].Awarded.Lowest, 0, 99);
        Assert.Contains(sheet.OpenPoints, point => point.Indicator == "policies" && point.Rule == "column.policies.present" && point.AtStake == 2);
        Assert.Equal(new ScoreRange(1, 2), Indicator(sheet, "organisation").Awarded);
    }

    private static ScoreSheet Score(FactsBuilder facts, params (string Option, string Choice)[] options) =>
        Scorer.Score(ZhanjiangRubric.Loaded, facts.Build(), options.ToDictionary(one => one.Option, one => one.Choice, StringComparer.Ordinal));

    private static IndicatorScore Indicator(ScoreSheet sheet, string id) => sheet.Parts.SelectMany(part => part.Indicators).Single(one => one.Id == id);
}
