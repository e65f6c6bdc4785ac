using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>Named options: every reading that is printed on the sheet is the one that counts.</summary>
public sealed class ZhanjiangReadingsTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("counted", 1)]
    [InlineData("not-again", 3)]
    public void Missed_weeks_of_vetoed_accounts_follow_the_option(string? choice, double expected)
    {
        var facts = CleanSubject.Unit().List("accounts.weekly-gaps", 2, "account.weekly-gap|a|2022-01-31")
            .List("accounts.vetoed-weekly-gaps", 1, "account.weekly-gap|b|2022-01-31", "account.weekly-gap|b|2022-02-07");
        Assert.Equal(ScoreRange.Exactly((decimal)expected), Updates(Score(facts, Chosen("vetoed-account-updates", choice))).Awarded);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("left-out")]
    public void Unit_whose_only_account_is_vetoed_is_still_asked_for_updates(string? choice)
    {
        var facts = CleanSubject.Unit().List("accounts.weekly-gaps", 0).List("accounts.vetoed-weekly-gaps", 1, "w1", "w2", "w3", "w4");
        var updates = Updates(Score(facts, Chosen("service-accounts-only", choice)));
        Assert.Equal(ScoreRange.Exactly(0), updates.Awarded);
        Assert.Equal(4, updates.Weight);
    }

    [Theory]
    [InlineData("第二类", true, null, "没有要按周查更新的账号（服务号、小程序、移动客户端不查）：按满分计")]
    [InlineData("第二类", true, "left-out", "没有要按周查更新的账号（服务号、小程序、移动客户端不查）：不考核，分值不计")]
    [InlineData("第一类", false, null, "没有政务新媒体账号，没有可查的更新：按满分计")]
    [InlineData("第一类", false, "left-out", "没有政务新媒体账号，没有可查的更新：不考核，分值不计")]
    [InlineData("第二类", false, null, "未开设政务新媒体，不检查政务新媒体")]
    public void Sheet_says_why_no_updates_are_asked(string classId, bool accounts, string? choice, string note)
    {
        var facts = CleanSubject.Unit(classId, accounts: accounts).List("accounts.weekly-gaps", 0).List("accounts.vetoed-weekly-gaps", 0);
        Assert.Equal(note, Updates(Score(facts, Chosen("service-accounts-only", choice))).Note);
    }

    [Theory]
    [InlineData(10, 0, null, SheetVerdict.Vetoed)]
    [InlineData(9, 9, null, SheetVerdict.Passed)]
    [InlineData(12, 9, "one-year", SheetVerdict.Passed)]
    [InlineData(12, 10, "one-year", SheetVerdict.Vetoed)]
    public void Long_stale_columns_veto_by_the_chosen_length(int overdue, int oneYear, string? choice, SheetVerdict verdict)
    {
        var facts = CleanSubject.Unit().List("columns.stale", 40, Columns(overdue)).List("columns.stale-1y", 40, Columns(oneYear));
        Assert.Equal(verdict, Score(facts, Chosen("long-stale", choice)).Verdict);
    }

    [Fact]
    public void Account_that_is_no_app_is_not_asked_whether_it_can_be_downloaded()
    {
        var app = Score(CleanSubject.Account().Without("veto-account-unusable"));
        Assert.Equal(SheetVerdict.Open, app.Verdict);
        var other = Score(CleanSubject.Account().Without("veto-account-unusable").Flag("account.is-app", false));
        Assert.Equal(SheetVerdict.Passed, other.Verdict);
        Assert.Equal(RuleOutcome.NotApplied, other.Vetoes.Single(item => item.Id == "veto-account-unusable").Outcome);
    }

    /// <summary>The literal 100/85 hangs on the two groups that are not examined, not on what is left of the mark.</summary>
    [Theory]
    [InlineData("eighty-five", null, 70, "70 × 100 / 85 = 82.35")]
    [InlineData("eighty-five", "left-out", 68.5, "68.5 × 100 / 85 = 80.59")]
    [InlineData("seventy", "left-out", 68.5, "68.5 × 100 / 68.5 = 100")]
    public void Both_groups_missing_are_rescaled_by_the_literal_mark_whatever_else_is_left_out(string both, string? data, double weight, string arithmetic)
    {
        var facts = CleanSubject.Unit("第三类", channel: true, accounts: false, serves: false).Judge("data-column", false).Judge("open-data-duty", false);
        var part = Score(facts, [("both-missing", both), .. Chosen("no-data-no-duty", data)]).Parts[0];
        Assert.Equal((decimal)weight, part.Indicators.Sum(one => one.Weight));
        Assert.EndsWith(arithmetic, part.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void Literal_mark_is_taken_only_where_both_groups_may_be_missing()
    {
        var facts = CleanSubject.Unit("第三类", channel: true, serves: false).Open("unit.has-accounts", "登记表没有写");
        Assert.Equal(new ScoreRange(82.35m, 100), Score(facts, ("both-missing", "eighty-five")).Parts[0].Awarded);
    }

    [Theory]
    [InlineData("apps-updates", "left-out")]
    [InlineData("several-columns", "any-updated")]
    [InlineData("dead-link-count", "per-target")]
    [InlineData("interview-note", "own-or-portal")]
    [InlineData("bonus-services-class", "asked")]
    public void Reading_without_another_choice_is_printed_on_every_sheet(string option, string choice)
    {
        var printed = Score(CleanSubject.Unit()).Options.Single(one => one.Id == option);
        Assert.Equal(choice, printed.Choice);
        Assert.Single(ZhanjiangRubric.Loaded.Options.Single(one => one.Id == option).Choices);
    }

    private static string[] Columns(int count) => [.. Enumerable.Range(0, count).Select(i => $"column.stale|http://a/{i}/")];

    private static (string Option, string Choice)[] Chosen(string option, string? choice) => choice is null ? [] : [(option, choice)];

    private static IndicatorScore Updates(ScoreSheet sheet) => sheet.Parts[0].Indicators.Single(one => one.Id == "account-updates");

    private static ScoreSheet Score(FactsBuilder facts, params (string Option, string Choice)[] options) =>
        Scorer.Score(ZhanjiangRubric.Loaded, facts.Build(), options.ToDictionary(one => one.Option, one => one.Choice, StringComparer.Ordinal));
}
