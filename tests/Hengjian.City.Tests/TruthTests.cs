using System.Text;
using Hengjian.City.Faults;
using Hengjian.City.Truth;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Xunit.Abstractions;

namespace Hengjian.City.Tests;

public sealed class TruthTests(ITestOutputHelper output)
{
    /// <summary>Every kind of the table that the checks and the city agree on.</summary>
    public static TheoryData<string> Kinds => [.. FaultKinds.Fields.Keys.Where(kind => !kind.StartsWith("trap.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whole_city_has_each_kind_at_least_twice(string kind)
    {
        var truth = Cities.Whole().Truth();
        Assert.True(truth.Faults.Count(fault => fault.Kind == kind) >= 2, kind);
    }

    [Fact]
    public void Whole_city_has_vetoed_sites_sites_with_small_faults_and_clean_sites()
    {
        var city = Cities.Whole();
        var truth = city.Truth();
        foreach (var count in truth.Counts)
        {
            output.WriteLine($"{count.Count,4} {count.Kind}");
        }

        foreach (var drop in truth.Dropped)
        {
            output.WriteLine(drop.ToString());
        }

        string[] vetoes = ["availability.unreachable", "home.stale", "guide.none", "message.no-channel", "message.unanswered"];
        var vetoed = truth.Faults.Where(fault => vetoes.Contains(fault.Kind)).Select(fault => fault.Subject)
            .Concat(truth.Faults.Where(fault => fault.Kind.StartsWith("column.", StringComparison.Ordinal)).GroupBy(fault => fault.Subject).Where(group => group.Count() >= 5).Select(group => group.Key))
            .Distinct(StringComparer.Ordinal).ToList();
        var faulty = city.Registry.Sites.Count(site => truth.Faults.Any(fault => fault.Subject == site.Home.Text));
        Assert.InRange(vetoed.Count, 5, 8);
        Assert.InRange(city.Registry.Sites.Count - faulty, 6, 10);
        Assert.DoesNotContain(truth.Faults, fault => truth.Faults.Count(other => other with { Places = null } == fault with { Places = null }) > 1);
    }

    [Fact]
    public void Whole_city_drops_only_what_does_not_apply_and_says_why()
    {
        var truth = Cities.Whole().Truth();
        Assert.All(truth.Dropped, drop => Assert.True(drop.Line > 0 && drop.Reason.Length > 0));
        Assert.All(truth.Dropped, drop => Assert.Matches("标识码|小程序|服务号|不更新", drop.Reason));
    }

    [Fact]
    public void City_without_a_plan_has_no_faults()
    {
        var truth = Cities.Small().Truth();
        Assert.Empty(truth.Faults);
        Assert.Empty(truth.Dropped);
        Assert.Contains(truth.Traps, trap => trap.Kind == "program-without-posts");
    }

    [Theory]
    [InlineData("site: 第二类/5\n    kind: message.no-channel", "频道不考核咨询渠道")]
    [InlineData("site: 第三类/1\n    kind: guide.none", "不承担对外服务职能")]
    [InlineData("site: 第二类/4\n    kind: footer.mismatch\n    mark: site-code", "没有该网站的标识码")]
    [InlineData("site: 第二类/4\n    kind: find-fault.wrong-code", "没有该网站的标识码")]
    [InlineData("site: 第二类/3\n    kind: message.board-stale", "没有留言板")]
    [InlineData("site: 第二类/3\n    kind: availability.unreachable\n    mode: dns", "共用主机")]
    [InlineData("site: 第二类/99\n    kind: home.stale", "没有这个类别或序号")]
    [InlineData("account: 5\n    kind: account.stale", "小程序")]
    [InlineData("account: 2\n    kind: account.weekly-gap", "服务号")]
    public void Entry_that_does_not_apply_is_dropped_with_its_reason(string entry, string reason)
    {
        var truth = Cities.Small($"faults:\n  - {entry}\n").Truth();
        Assert.Empty(truth.Faults);
        Assert.Contains(reason, Assert.Single(truth.Dropped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_of_an_account_gap_is_the_first_day_of_the_week()
    {
        var truth = Cities.Small("faults:\n  - kind: account.weekly-gap\n    account: 1\n    week: 2\n").Truth();
        Assert.Equal(new PlantedFault("account.weekly-gap", "990101M001WX0001", "990101M001WX0001", "2022-01-31", null), Assert.Single(truth.Faults));
    }

    [Fact]
    public void Truth_is_written_alike_in_every_run()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Cities.Whole().Truth().Write(first);
        Cities.Whole().Truth().Write(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        var text = Encoding.UTF8.GetString(first.ToArray());
        Assert.Contains("\"simulated\": \"模拟", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Detection_counts_found_missed_unplanted_and_other_places()
    {
        var city = Cities.Small("faults:\n  - kind: home.stale\n    site: 第一类/1\n  - kind: link.dead\n    site: 第一类/2\n    cause: \"404\"\n  - kind: message.board-stale\n    site: 第一类/2\n");
        var truth = city.Truth();
        var home = truth.Faults.Single(fault => fault.Kind == "home.stale");
        var link = truth.Faults.Single(fault => fault.Kind == "link.dead");
        var report = Detection.Compare(truth,
        [
            Found(home.Kind, home.Subject, home.Place, "", [home.Place.TrimEnd('/')]),
            Found(link.Kind, link.Subject, link.Place, "", ["http://www.yi.gov.cn.test/elsewhere.html"]),
            Found("column.blank", home.Subject, "http://www.jia.gov.cn.test/x/", "", []),
            Found("guide.none", home.Subject, home.Place, "", []) with { Verdict = Verdict.NotProven },
        ]);
        Assert.Equal(["home.stale", "link.dead"], report.Found.Select(fault => fault.Kind));
        Assert.Equal("message.board-stale", Assert.Single(report.Missed).Kind);
        Assert.Equal("column.blank", Assert.Single(report.Unplanted).Kind);
        Assert.Equal(link, Assert.Single(report.Places).Fault);
        Assert.Contains(new KindDetection("message.board-stale", 0, 1, 0), report.Kinds);
    }

    private static Finding Found(string kind, string subject, string place, string detail, IReadOnlyList<string> places) =>
        new(kind, subject, place, detail, Verdict.Faulty, Severity.Deduction, "测试", "测试", "测试", places, []);
}
