using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>Whole sheets by the 湛江 2021 rubric.</summary>
public sealed class ZhanjiangSheetTests
{
    /// <summary>可用性 1, 动态要闻 1.5, 通知公告 1.5, 政策文件 2, 要素全面性 4, 留言公开 4, 页面标签 1.5, 内容更新 4.</summary>
    private const decimal MeasuredAlone = 19.5m;

    /// <summary>政策解读 is measured but for "text only", which costs 1 of 2.</summary>
    private const decimal InterpretationsAtLeast = 1m;

    [Theory]
    [InlineData("第一类", false)]
    [InlineData("第二类", false)]
    [InlineData("第二类", true)]
    public void Clean_unit_with_every_judgement_in_favour_gets_125(string classId, bool channel)
    {
        var sheet = Score(CleanSubject.Unit(classId, channel));
        Assert.Equal(SheetVerdict.Passed, sheet.Verdict);
        Assert.Equal(ScoreRange.Exactly(125), sheet.Total);
        Assert.Empty(sheet.OpenPoints);
        Assert.Null(sheet.Grade);
    }

    [Fact]
    public void Unit_without_service_is_rescaled_from_85()
    {
        var facts = CleanSubject.Unit("第三类", channel: true, serves: false).List("links.dead-on-home", 50, "link.dead|a").Judge("operations.2", 1m);
        var sheet = Score(facts);
        var part = Part(sheet, "base");
        Assert.Equal(100, part.Full);
        Assert.Equal(93.88m, part.Awarded.Lowest);
        Assert.Equal("没有对外服务职能，不检查办事服务；79.8 × 100 / 85 = 93.88", part.Arithmetic);
        Assert.All(part.Indicators.Where(one => one.Group == "办事服务"), one => Assert.False(one.Applied));
        Assert.Equal(118.88m, sheet.Total!.Value.Lowest);
    }

    [Theory]
    [InlineData(null, 100, 100)]
    [InlineData("seventy", 100, 100)]
    [InlineData("eighty-five", 82.35, 82.35)]
    public void Unit_without_service_and_accounts_follows_the_chosen_reading(string? choice, double full, double awarded)
    {
        var facts = CleanSubject.Unit("第三类", channel: true, accounts: false, serves: false);
        var sheet = Score(facts, choice is null ? [] : [("both-missing", choice)]);
        var part = Part(sheet, "base");
        Assert.Equal((decimal)full, Math.Round(part.Full, 2));
        Assert.Equal((decimal)awarded, part.Awarded.Lowest);
        Assert.Contains(sheet.Options, option => option.Id == "both-missing" && option.Choice == (choice ?? "seventy") && option.IsDefault == (choice is null or "seventy"));
        Assert.Equal(choice == "eighty-five" ? "× 100 / 85" : "× 100 / 70", part.Arithmetic[part.Arithmetic.IndexOf('×', StringComparison.Ordinal)..][..10].Trim());
    }

    [Fact]
    public void Unit_without_accounts_loses_the_bonus_for_accounts_unless_chosen()
    {
        var facts = CleanSubject.Unit(accounts: false);
        Assert.Equal(ScoreRange.Exactly(123), Score(facts).Total);
        Assert.Equal(ScoreRange.Exactly(125), Score(facts, [("bonus-without-accounts", "given")]).Total);
    }

    [Theory]
    [InlineData("availability.unreachable-ratio", 0.0536, "veto-unreachable", true)]
    [InlineData("availability.unreachable-ratio", 0.05, "veto-unreachable", true)]
    [InlineData("availability.unreachable-ratio", 0.0476, "veto-unreachable", false)]
    [InlineData("home.updates-2w", 0, "veto-home-stale", true)]
    [InlineData("home.updates-2w", 1, "veto-home-stale", false)]
    [InlineData("guides.lacking-4-or-more", 5, "veto-service-2", true)]
    [InlineData("guides.lacking-4-or-more", 4, "veto-service-2", false)]
    public void Veto_by_number_has_the_edge_of_the_scheme(string measure, double value, string item, bool vetoed)
    {
        var sheet = Score(CleanSubject.Unit().Number(measure, (decimal)value));
        Assert.Equal(vetoed ? SheetVerdict.Vetoed : SheetVerdict.Passed, sheet.Verdict);
        Assert.Equal(vetoed ? RuleOutcome.Triggered : RuleOutcome.Clear, Veto(sheet, item).Outcome);
    }

    [Fact]
    public void Vetoed_unit_has_no_points_and_the_lowest_grade()
    {
        var sheet = Score(CleanSubject.Unit().Number("home.updates-2w", 0));
        Assert.Null(sheet.Total);
        Assert.Empty(sheet.Parts);
        Assert.Equal("不合格", sheet.Grade);
        Assert.Contains("首页两周内更新的条数：0", Veto(sheet, "veto-home-stale").Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_probes_leave_the_veto_open_and_points_are_still_computed()
    {
        var sheet = Score(CleanSubject.Unit().Number("availability.fewest-daily-probes", 19).Number("availability.unreachable-ratio", 0.5m));
        Assert.Equal(SheetVerdict.Open, sheet.Verdict);
        Assert.Equal(ScoreRange.Exactly(125), sheet.Total);
        Assert.Contains("监测不足", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_news_and_stale_notices_are_summed_for_the_veto()
    {
        var facts = CleanSubject.Unit().List("columns.news-stale", 5, "a", "b", "c");
        Assert.Equal(SheetVerdict.Passed, Score(facts.List("columns.notices-policies-stale", 5, "d")).Verdict);
        Assert.Equal(SheetVerdict.Vetoed, Score(facts.List("columns.notices-policies-stale", 5, "d", "e")).Verdict);
    }

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 2, false)]
    [InlineData(0, 0, false)]
    public void Fewer_than_five_guides_veto_only_when_all_lack_elements(int guides, int lacking, bool vetoed)
    {
        var facts = CleanSubject.Unit().Number("guides.count", guides).Number("guides.lacking-4-or-more", lacking);
        Assert.Equal(vetoed ? SheetVerdict.Vetoed : SheetVerdict.Passed, Score(facts).Verdict);
    }

    [Fact]
    public void Channel_without_consultation_is_not_vetoed()
    {
        Assert.Equal(SheetVerdict.Passed, Score(CleanSubject.Unit(channel: true).Flag("messages.channel", false)).Verdict);
        Assert.Equal(SheetVerdict.Vetoed, Score(CleanSubject.Unit(channel: false).Flag("messages.channel", false)).Verdict);
    }

    [Fact]
    public void Vetoed_account_fails_the_unit_only_when_chosen()
    {
        var facts = CleanSubject.Unit().List("accounts.vetoed", 3, "440802M003JR0001");
        Assert.Equal(SheetVerdict.Passed, Score(facts).Verdict);
        Assert.Equal(SheetVerdict.Vetoed, Score(facts, [("account-veto", "unit")]).Verdict);
    }

    [Fact]
    public void Account_sheet_has_veto_items_only()
    {
        var clean = Score(CleanSubject.Account());
        Assert.Equal(SheetVerdict.Passed, clean.Verdict);
        Assert.Null(clean.Total);
        Assert.Empty(clean.Parts);
        Assert.Equal(9, clean.Vetoes.Count);
        var stale = Score(CleanSubject.Account().Flag("account.updated-2w", false));
        Assert.Equal(SheetVerdict.Vetoed, stale.Verdict);
        Assert.Equal("不合格", stale.Grade);
    }

    [Fact]
    public void Account_that_cannot_be_measured_is_settled_by_a_judgement()
    {
        var facts = CleanSubject.Account().Open("account.updated-2w", "小程序没有可读的发布记录");
        Assert.Equal(SheetVerdict.Open, Score(facts).Verdict);
        Assert.Equal(SheetVerdict.Passed, Score(facts.Judge("veto-account-stale", false)).Verdict);
        Assert.Equal(SheetVerdict.Vetoed, Score(facts.Judge("veto-account-stale", true)).Verdict);
    }

    [Fact]
    public void Unjudged_unit_shows_the_range_from_what_is_known()
    {
        var facts = CleanSubject.Unit().Build() with { Judgements = [] };
        var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts);
        Assert.Equal(SheetVerdict.Open, sheet.Verdict);
        Assert.Equal(125, sheet.Total!.Value.Highest);
        Assert.Equal(MeasuredAlone + InterpretationsAtLeast, sheet.Total!.Value.Lowest);
        Assert.Null(sheet.Grade);
    }

    [Fact]
    public void Clean_first_class_unit_without_judgements_keeps_all_measured_points()
    {
        var facts = CleanSubject.Unit("第一类").Build() with { Judgements = [] };
        var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts);
        Assert.Equal(MeasuredAlone, sheet.Parts.SelectMany(part => part.Indicators).Where(one => one.Decides == DecisionKind.Measured).Sum(one => one.Weight));
        Assert.Equal(MeasuredAlone + InterpretationsAtLeast, sheet.Total!.Value.Lowest);
    }

    private static ScoreSheet Score(FactsBuilder facts, params (string Option, string Choice)[] options) =>
        Scorer.Score(ZhanjiangRubric.Loaded, facts.Build(), options.ToDictionary(one => one.Option, one => one.Choice, StringComparer.Ordinal));

    private static PartScore Part(ScoreSheet sheet, string id) => sheet.Parts.Single(part => part.Id == id);

    private static VetoEntry Veto(ScoreSheet sheet, string id) => sheet.Vetoes.Single(veto => veto.Id == id);
}
