using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Rankings;

/// <summary>Ranks while results are still open.</summary>
public sealed class ProvisionalRankTests
{
    [Fact]
    public void Equal_results_share_a_rank_and_the_next_is_left_out() =>
        Assert.Equal([1, 2, 2, 4], Ranks((90, 100), (80, 100), (80, 100), (70, 100)));

    [Fact]
    public void What_is_settled_comes_before_what_is_possible() =>
        Assert.Equal([2, 1, 3], Ranks((50, 120), (60, 70), (50, 110)));

    [Fact]
    public void Vetoed_sheet_has_no_rank_and_takes_none() =>
        Assert.Equal([null, 1], Ranking.Provisional([Sheet(null, SheetVerdict.Vetoed), Sheet(new ScoreRange(1, 2), SheetVerdict.Open)]));

    private static IReadOnlyList<int?> Ranks(params (decimal Lowest, decimal Highest)[] totals) =>
        Ranking.Provisional([.. totals.Select(total => Sheet(new ScoreRange(total.Lowest, total.Highest), SheetVerdict.Open))]);

    private static ScoreSheet Sheet(ScoreRange? total, SheetVerdict verdict) => new("r", "1", "s", null, verdict, [], total, null, [], [], []);
}
