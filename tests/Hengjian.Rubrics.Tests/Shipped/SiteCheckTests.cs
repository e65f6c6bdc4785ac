using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>The national check of 2019 (N19): veto, 100 and 30, lines at 60 and 80, 75 × 4/3. Numbers are those of RUBRICS.md 2, 4, 5, 27, 36, 40.</summary>
public sealed class SiteCheckTests
{
    private static readonly Rubric s_rubric = ShippedRubrics.Load("site-check-2019");

    /// <summary>Constructs 36 and 40: base and what the bonus may add.</summary>
    [Theory]
    [InlineData(20, 12, 80, SheetVerdict.Passed, null)]
    [InlineData(19.9, 12, 92.1, SheetVerdict.Passed, null)]
    [InlineData(0, 30, 130, SheetVerdict.Passed, null)]
    [InlineData(40, 30, 60, SheetVerdict.Passed, null)]
    [InlineData(40.5, 30, 59.5, SheetVerdict.Failed, "不合格")]
    public void Bonus_opens_above_80_and_the_pass_line_is_60(double lost, double bonus, double total, SheetVerdict verdict, string? grade)
    {
        var sheet = Score(Portal().Judge("other-faults.1", (decimal)lost).Judge("bonus-points.1", (decimal)bonus));
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(grade, sheet.Grade);
    }

    /// <summary>Construct 27: 72 of 75 is 96; the bonus is added after the 4/3.</summary>
    [Theory]
    [InlineData(3, 96, 106)]
    [InlineData(0, 100, 110)]
    [InlineData(15, 80, 80)]
    [InlineData(30.1, 59.87, 59.87)]
    public void Portal_without_service_is_taken_times_four_thirds(double lost, double points, double total)
    {
        var sheet = Score(Portal(serves: false).Judge("other-faults.1", (decimal)lost).Judge("bonus-points.1", 10m));
        Assert.Equal(ScoreRange.Exactly((decimal)points), sheet.Parts[0].Awarded);
        Assert.Equal(100, sheet.Parts[0].Full);
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
    }

    [Fact]
    public void Base_that_may_lie_on_either_side_leaves_bonus_and_verdict_open()
    {
        var sheet = Score(Portal().Without("service-faults.1").Judge("other-faults.1", 20m).Judge("bonus-points.1", 10m));
        Assert.Equal(new ScoreRange(55, 80), sheet.Parts[0].Awarded);
        Assert.Equal(SheetVerdict.Open, sheet.Verdict);
        var near = Score(Portal().Without("service-faults.1").Judge("other-faults.1", 10m).Judge("bonus-points.1", 10m));
        Assert.Equal(new ScoreRange(65, 100), near.Total);
        Assert.Equal(SheetVerdict.Passed, near.Verdict);
    }

    /// <summary>Constructs 2, 4 and 5, for portals and for every other site.</summary>
    [Theory]
    [InlineData("unreachable", true)]
    [InlineData("home-stale", true)]
    [InlineData("columns-sum", true)]
    [InlineData("columns-stale", true)]
    [InlineData("columns-blank", true)]
    [InlineData("unanswered", true)]
    [InlineData("guides", true)]
    [InlineData("guides", false)]
    [InlineData("safety", true)]
    public void Veto_item_fails_any_site(string item, bool serves)
    {
        foreach (var target in new[] { "portal", "site" })
        {
            var sheet = Score(Faulty(Portal(target, serves), item, target));
            var expected = serves ? SheetVerdict.Vetoed : SheetVerdict.Passed;
            Assert.Equal(expected, sheet.Verdict);
            Assert.Equal(serves ? "不合格" : null, sheet.Grade);
        }
    }

    [Fact]
    public void Other_site_and_account_have_veto_items_only()
    {
        var site = Score(Portal("site"));
        Assert.Equal(SheetVerdict.Passed, site.Verdict);
        Assert.Null(site.Total);
        Assert.Equal(8, site.Vetoes.Count);
        var account = new FactsBuilder("account").Flag("account.updated-2w", true).Judge("veto-account-safety", false);
        Assert.Equal(SheetVerdict.Passed, Score(account).Verdict);
        Assert.Equal(SheetVerdict.Vetoed, Score(account.Flag("account.updated-2w", false)).Verdict);
    }

    private static FactsBuilder Portal(string target = "portal", bool serves = true) => new FactsBuilder(target)
        .Number("availability.unreachable-ratio", 0.0476m).Number("availability.fewest-daily-probes", 24).Number("home.updates-2w", 1)
        .List("columns.news-stale", 9, "a", "b").List("columns.notices-policies-stale", 9, "c", "d").List("columns.stale", 40).List("columns.blank", 40)
        .List("messages.unanswered-3m", 7).Number("guides.count", 9).Number("guides.lacking-4-or-more", 4).Flag("unit.serves-public", serves)
        .Judge($"veto-{target}-safety", false).Judge("other-faults.1", 0m).Judge("service-faults.1", 0m).Judge("bonus-points.1", 0m);

    private static FactsBuilder Faulty(FactsBuilder facts, string item, string target) => item switch
    {
        "unreachable" => facts.Number("availability.unreachable-ratio", 0.0536m),
        "home-stale" => facts.Number("home.updates-2w", 0),
        "columns-sum" => facts.List("columns.news-stale", 9, "a", "b", "e"),
        "columns-stale" => facts.List("columns.stale", 40, [.. Enumerable.Range(0, 10).Select(i => $"s{i}")]),
        "columns-blank" => facts.List("columns.blank", 40, [.. Enumerable.Range(0, 5).Select(i => $"b{i}")]),
        "unanswered" => facts.List("messages.unanswered-3m", 7, "m"),
        "guides" => facts.Number("guides.count", 3).Number("guides.lacking-4-or-more", 3),
        _ => facts.Judge($"veto-{target}-safety", true),
    };

    private static ScoreSheet Score(FactsBuilder facts) => ShippedRubrics.Score(s_rubric, facts.Build());
}
