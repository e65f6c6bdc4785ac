using Hengjian.Collect.Crawling.Refetch;

namespace Hengjian.Collect.Tests.Crawling.Refetch;

/// <summary>Properties over a grid of histories, not single numbers.</summary>
public sealed class RefetchPlanTests
{
    private static readonly int[] Looks = [1, 2, 3, 5, 10, 30, 100, 1_000, 100_000];
    private static readonly double[] Hours = [0.01, 1, 5, 24, 100, 720, 10_000, 100_000];

    [Fact]
    public void Plan_keeps_its_bounds()
    {
        foreach (var (looks, changes, span) in Histories())
        {
            Assert.InRange(RefetchPlan.NextAfter(looks, changes, span, span), RefetchPlan.Shortest, RefetchPlan.Longest);
        }
    }

    [Fact]
    public void More_changes_never_bring_a_later_look()
    {
        foreach (var looks in Looks)
        {
            foreach (var span in Hours.Select(TimeSpan.FromHours))
            {
                foreach (var quiet in new[] { TimeSpan.Zero, span / 3, span })
                {
                    var steps = Changes(looks).Select(changes => RefetchPlan.NextAfter(looks, changes, span, quiet)).ToList();
                    Assert.Equal(steps.OrderDescending(), steps);
                }
            }
        }
    }

    [Fact]
    public void Longer_quiet_never_brings_an_earlier_look()
    {
        foreach (var (looks, changes, span) in Histories())
        {
            var steps = new[] { 0, 0.2, 0.5, 1 }.Select(part => RefetchPlan.NextAfter(looks, changes, span, span * part)).ToList();
            Assert.Equal(steps.Order(), steps);
        }
    }

    [Fact]
    public void Page_that_never_changes_is_looked_at_less_and_less_often()
    {
        var span = TimeSpan.Zero;
        var steps = new List<TimeSpan>();
        for (var looks = 0; looks < 12; looks++)
        {
            steps.Add(RefetchPlan.NextAfter(looks, 0, span, span));
            span += steps[^1];
        }

        Assert.Equal([1, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30], steps.Select(step => step.TotalDays));
    }

    [Fact]
    public void Page_that_always_changes_comes_down_to_the_shortest_time_and_stays_there()
    {
        var span = TimeSpan.Zero;
        var steps = new List<TimeSpan>();
        for (var looks = 0; looks < 60; looks++)
        {
            steps.Add(RefetchPlan.NextAfter(looks, looks, span, TimeSpan.Zero));
            span += steps[^1];
        }

        Assert.Equal(steps.OrderDescending(), steps);
        Assert.All(steps.Skip(50), step => Assert.Equal(RefetchPlan.Shortest, step));
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(24, 72)]
    [InlineData(6, 48)]
    public void Estimate_comes_near_the_true_time_between_changes(int hoursBetweenLooks, int hoursBetweenChanges)
    {
        // Of n looks at distance I, a share of 1 − e^(−I/T) finds a Poisson page changed.
        const int Many = 10_000;
        var changed = (int)Math.Round(Many * (1 - Math.Exp(-(double)hoursBetweenLooks / hoursBetweenChanges)));

        var next = RefetchPlan.NextAfter(Many, changed, TimeSpan.FromHours((double)hoursBetweenLooks * Many), TimeSpan.Zero);

        Assert.InRange(next.TotalHours, hoursBetweenChanges * 0.99, hoursBetweenChanges * 1.01);
    }

    [Fact]
    public void Negative_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RefetchPlan.NextAfter(-1, 0, TimeSpan.Zero, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => RefetchPlan.NextAfter(1, -1, TimeSpan.Zero, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => RefetchPlan.NextAfter(1, 0, TimeSpan.FromHours(-1), TimeSpan.Zero));
    }

    [Fact]
    public void More_changes_than_looks_count_as_all() =>
        Assert.Equal(RefetchPlan.NextAfter(5, 5, TimeSpan.FromDays(5), TimeSpan.Zero), RefetchPlan.NextAfter(5, 9, TimeSpan.FromDays(5), TimeSpan.Zero));

    private static IEnumerable<(int Looks, int Changes, TimeSpan Span)> Histories() =>
        from looks in Looks from changes in Changes(looks) from hours in Hours select (looks, changes, TimeSpan.FromHours(hours));

    private static IEnumerable<int> Changes(int looks) => new[] { 0, 1, looks / 4, looks / 2, looks - 1, looks }.Where(changes => changes >= 0 && changes <= looks).Distinct().Order();
}
