using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;
using Hengjian.Core.Registry;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Workflow.Tests;

public sealed class UnitFactsTests
{
    private static readonly Site Channel = new(new UnitName("市甲局"), PageUrl.Parse("http://www.shi.gov.cn.test/jia"), null, null);

    [Theory]
    [InlineData("第一类", true)]
    [InlineData("第二类", true)]
    [InlineData("第三类", false)]
    public void Only_the_third_class_has_no_service_function(string subjectClass, bool serves) =>
        Assert.Equal(new FactValue.Flag(serves).Value, Assert.IsType<FactValue.Flag>(Facts(subjectClass, [])["unit.serves-public"]).Value);

    [Fact]
    public void Unit_without_accounts_has_none_and_examines_none()
    {
        var facts = Facts("第二类", []);
        Assert.False(Assert.IsType<FactValue.Flag>(facts["unit.has-accounts"]).Value);
        Assert.Equal(0, Assert.IsType<FactValue.Number>(facts["accounts.count"]).Value);
        Assert.Equal(0, Assert.IsType<FactValue.Occurrences>(facts["accounts.weekly-gaps"]).Examined);
        Assert.True(Assert.IsType<FactValue.Flag>(facts["site.is-channel"]).Value);
    }

    [Theory]
    [InlineData("微信订阅号", 1)]
    [InlineData("微信服务号", 0)] // weekly updates are not asked of it
    [InlineData("小程序+微信小程序", 0)] // shows no posts
    [InlineData("移动客户端", 0)]
    [InlineData("手机APP", 0)]
    [InlineData(null, 1)]
    public void Weekly_updates_are_asked_of_accounts_with_posts_only(string? type, int examined) =>
        Assert.Equal(examined, Assert.IsType<FactValue.Occurrences>(Facts("第二类", [Account("990100M001WX0001", type, Gaps(0))])["accounts.weekly-gaps"]).Examined);

    [Fact]
    public void Mini_program_without_a_registered_type_is_known_by_its_code() =>
        Assert.Equal(0, Assert.IsType<FactValue.Occurrences>(Facts("第二类", [Account("990100M001CX0001", null, Gaps(0))])["accounts.weekly-gaps"]).Examined);

    [Fact]
    public void Gaps_of_all_accounts_are_counted_with_their_proof()
    {
        var gaps = Assert.IsType<FactValue.Occurrences>(Facts("第二类", [Account("990100M001WX0001", "微信订阅号", Gaps(2)), Account("990100M001XL0001", "新浪微博", Gaps(1))])["accounts.weekly-gaps"]);
        Assert.Equal(3, gaps.Items.Count);
        Assert.All(gaps.Items, item => Assert.NotEmpty(item.ProofId));
        Assert.Null(gaps.Unsettled);
    }

    [Fact]
    public void Account_that_was_not_read_leaves_the_count_unsettled_and_keeps_what_is_known()
    {
        var gaps = Assert.IsType<FactValue.Occurrences>(Facts(
            "第二类",
            [Account("990100M001WX0001", "微信订阅号", Gaps(2)), Account("990100M001XL0001", "新浪微博", new MeasureValue.NotProven("没有取得动态"))])["accounts.weekly-gaps"]);
        Assert.Equal(2, gaps.Items.Count);
        Assert.Contains("990100M001XL0001", gaps.Unsettled, StringComparison.Ordinal);
    }

    [Fact]
    public void Vetoed_account_is_named_with_the_finding_that_proves_it()
    {
        var entry = Account("990100M001WX0001", "微信订阅号", Gaps(0), SheetVerdict.Vetoed);
        var vetoed = Assert.IsType<FactValue.Occurrences>(Facts("第二类", [entry])["accounts.vetoed"]);
        Assert.Equal(entry.Inspection.Findings[0].Id, Assert.Single(vetoed.Items).ProofId);
        Assert.Null(vetoed.Unsettled);
    }

    [Fact]
    public void Account_whose_veto_items_are_open_leaves_the_vetoed_unsettled()
    {
        var vetoed = Assert.IsType<FactValue.Occurrences>(Facts("第二类", [Account("990100M001WX0001", "微信订阅号", Gaps(0))])["accounts.vetoed"]);
        Assert.NotNull(vetoed.Unsettled);
    }

    [Fact]
    public void Every_published_measure_is_formed() =>
        Assert.Equal(
            UnitFacts.Publishes.Select(measure => measure.Id).Order(StringComparer.Ordinal),
            Facts("第一类", []).Keys.Concat(UnitFacts.Of(Account("990100M001YD0001", "移动客户端", Gaps(0)).Account).Keys).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("移动客户端", true)]
    [InlineData("客户端", true)]
    [InlineData("APP", true)]
    [InlineData("小程序+微信", false)]
    [InlineData("微信订阅号", false)]
    [InlineData(null, false)]
    public void Only_apps_are_asked_whether_they_can_be_installed(string? type, bool isApp) =>
        Assert.Equal(isApp, Assert.IsType<FactValue.Flag>(UnitFacts.Of(Account("990100M001YD0001", type, Gaps(0)).Account)["account.is-app"]).Value);

    [Fact]
    public void Missed_weeks_of_a_vetoed_account_stand_apart()
    {
        var facts = Facts("第二类", [Account("990100M001WX0001", "微信订阅号", Gaps(2), SheetVerdict.Vetoed), Account("990100M001XL0001", "新浪微博", Gaps(1))]);
        Assert.Equal(2, Assert.IsType<FactValue.Occurrences>(facts["accounts.vetoed-weekly-gaps"]).Items.Count);
        Assert.Single(Assert.IsType<FactValue.Occurrences>(facts["accounts.weekly-gaps"]).Items);
    }

    private static Dictionary<string, FactValue> Facts(string subjectClass, IReadOnlyList<(MediaAccount, Inspection, ScoreSheet)> accounts) =>
        UnitFacts.Of(new Unit(Channel.Unit, new SubjectClass(subjectClass), []), Channel, accounts);

    private static MeasureValue Gaps(int count) =>
        new MeasureValue.Occurrences([.. Enumerable.Range(0, count).Select(week => new Occurrence($"account.weekly-gap|a|{week}", $"第 {week} 周", "f" + week))], 4);

    private static (MediaAccount Account, Inspection Inspection, ScoreSheet Sheet) Account(string code, string? type, MeasureValue gaps, SheetVerdict verdict = SheetVerdict.Open)
    {
        Assert.True(AccountCode.TryParse(code, out var parsed));
        var finding = new Finding("account.stale", code, code, "", Verdict.Faulty, Severity.Veto, "两周没有更新", "条款", "更新", [], [new Evidence(PageUrl.Parse("http://feed.test/1"), default, null, "无")]);
        return (
            new MediaAccount(Channel.Unit, parsed, "甲", type, null),
            new Inspection(code, verdict == SheetVerdict.Vetoed ? [finding] : [], [new Measure("account.weekly-gaps", gaps, "", [])]),
            new ScoreSheet("r", "1", code, null, verdict, [], null, null, [], [], []));
    }
}
