using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class ProbeHistogramTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.9, 0)]
    [InlineData(99.99, 99)]
    [InlineData(100, 100)]
    [InlineData(109.9, 100)]
    [InlineData(999, 990)]
    [InlineData(1234, 1200)]
    [InlineData(14_999.9, 14_000)] // the slow border lies between two classes
    [InlineData(15_000, 15_000)]
    [InlineData(30_000, 30_000)]
    [InlineData(600_001, 600_000)]
    public void Class_keeps_two_digits_of_milliseconds(double milliseconds, double least)
    {
        var timeClass = ProbeHistogram.ClassOf(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(TimeSpan.FromMilliseconds(least), ProbeHistogram.LeastOf(timeClass));
    }

    [Fact]
    public void Classes_are_numbered_without_gap_and_in_order()
    {
        for (var timeClass = 0; timeClass < 640; timeClass++)
        {
            Assert.Equal(timeClass, ProbeHistogram.ClassOf(ProbeHistogram.LeastOf(timeClass)));
            Assert.True(ProbeHistogram.LeastOf(timeClass) < ProbeHistogram.LeastOf(timeClass + 1));
        }
    }

    [Theory]
    [InlineData(0.5, 20)]
    [InlineData(0.51, 30)]
    [InlineData(0.75, 30)]
    [InlineData(0.95, 1500)]
    [InlineData(1, 1500)]
    public void Percentile_is_the_nearest_rank(double share, double expected)
    {
        var histogram = Of(10, 20, 30, 1599);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), histogram.Percentile((decimal)share));
    }

    [Fact]
    public void Percentile_of_nothing_is_nothing() => Assert.Null(ProbeHistogram.Empty.Percentile(0.5m));

    [Fact]
    public void Merging_in_any_order_gives_the_same()
    {
        var random = new Random(7);
        var times = Enumerable.Range(0, 300).Select(_ => random.Next(0, 40_000)).ToArray();
        var whole = Of(times);

        var parts = times.Chunk(17).Select(Of).ToArray();
        random.Shuffle(parts);

        Assert.Equal(whole, parts.Aggregate(ProbeHistogram.Empty, (sum, part) => part.Merge(sum)));
        Assert.Equal(300, whole.Count);
        Assert.Equal(whole, ProbeHistogram.Of(whole.Entries));
    }

    [Fact]
    public void Entries_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ProbeHistogram.Of([new(3, 1), new(3, 1)]));
        Assert.Throws<ArgumentException>(() => ProbeHistogram.Of([new(3, 0)]));
    }

    private static ProbeHistogram Of(params int[] milliseconds) =>
        milliseconds.Aggregate(ProbeHistogram.Empty, (sum, time) => sum.Merge(ProbeHistogram.Of(TimeSpan.FromMilliseconds(time))));
}
