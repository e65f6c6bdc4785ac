namespace Hengjian.Checks.Tests;

public sealed class SeededSampleTests
{
    private static readonly string[] Items = [.. Enumerable.Range(0, 37).Select(number => $"http://a.test/{number:00}.html")];

    [Fact]
    public void Order_of_items_makes_no_difference() =>
        Assert.Equal(SeededSample.Draw(Items, item => item, 5, 1, "check"), SeededSample.Draw(Items.Reverse(), item => item, 5, 1, "check"));

    [Fact]
    public void Seed_and_check_make_a_difference()
    {
        var drawn = SeededSample.Draw(Items, item => item, 5, 1, "check");

        Assert.NotEqual(drawn, SeededSample.Draw(Items, item => item, 5, 2, "check"));
        Assert.NotEqual(drawn, SeededSample.Draw(Items, item => item, 5, 1, "other"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(37)]
    [InlineData(50)]
    public void A_sample_has_the_size_asked_for_and_no_item_twice(int size)
    {
        var drawn = SeededSample.Draw(Items, item => item, size, 3, "check");

        Assert.Equal(Math.Min(size, Items.Length), drawn.Distinct().Count());
    }

    [Fact]
    public void Every_item_is_drawn_about_as_often()
    {
        var counts = Items.ToDictionary(item => item, _ => 0, StringComparer.Ordinal);
        for (var seed = 0; seed < 3700; seed++)
        {
            counts[SeededSample.Draw(Items, item => item, 1, seed, "check")[0]]++;
        }

        Assert.All(counts.Values, count => Assert.InRange(count, 60, 145));
    }
}
