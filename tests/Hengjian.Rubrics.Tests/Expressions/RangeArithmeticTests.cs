using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Tests.Expressions;

public sealed class RangeArithmeticTests
{
    private const decimal U = Value.Number.Unlimited;
    private static readonly OpenReason s_reason = new("x", "未知");

    [Theory]
    [InlineData((int)Operation.Add)]
    [InlineData((int)Operation.Subtract)]
    [InlineData((int)Operation.Multiply)]
    [InlineData((int)Operation.Divide)]
    public void Range_contains_what_its_members_give(int operation)
    {
        var random = new Random(20220214);
        for (var round = 0; round < 3000; round++)
        {
            var (a, b) = (Some(random), Some(random));
            if (RangeArithmetic.Of((Operation)operation, a, b) is not Value.Number result)
                continue;
            for (var sample = 0; sample < 8; sample++)
            {
                var (x, y) = (Member(a, random), Member(b, random));
                if (operation == (int)Operation.Divide && y == 0)
                    continue;
                var exact = ((Value.Number)RangeArithmetic.Of((Operation)operation, Value.Number.Exactly(x), Value.Number.Exactly(y))).Low;
                var slack = Math.Abs(exact) * 0.000000000000000001m;
                Assert.True((result.Low <= -U || result.Low <= exact + slack) && (result.High >= U || result.High >= exact - slack), $"{x} {(Operation)operation} {y} = {exact}, not in {result.Low}..{result.High}");
            }
        }
    }

    [Fact]
    public void Comparison_decides_only_what_every_member_decides_alike()
    {
        var random = new Random(20220119);
        for (var round = 0; round < 3000; round++)
        {
            var (a, b) = (Some(random), Some(random));
            foreach (var operation in new[] { Operation.Equal, Operation.NotEqual, Operation.Less, Operation.LessOrEqual, Operation.Greater, Operation.GreaterOrEqual })
            {
                if (Comparison.Of(operation, a, b) is not Value.Flag decided)
                    continue;
                var (x, y) = (Value.Number.Exactly(Member(a, random)), Value.Number.Exactly(Member(b, random)));
                Assert.Equal(decided, Comparison.Of(operation, x, y));
            }
        }
    }

    [Fact]
    public void Bounds_beyond_the_limit_are_cut_and_equal_bounds_are_exact()
    {
        Assert.True(Value.Number.Between(2, 2, [s_reason]).IsExact);
        Assert.False(Value.Number.Between(U, 2 * U, [s_reason]).IsExact);
        Assert.Equal(U, Value.Number.Between(0, decimal.MaxValue, [s_reason]).High);
        Assert.Equal(2 * U, Value.Number.Exactly(2 * U).High);
    }

    private static Value.Number Some(Random random)
    {
        decimal Bound() => random.Next(6) switch { 0 => 0, 1 => random.Next(-3, 4), 2 => U, 3 => -U, _ => random.Next(-100000, 100000) / 1000m };
        var (one, other) = (Bound(), Bound());
        return random.Next(3) == 0 && Math.Abs(one) < U ? Value.Number.Exactly(one) : Value.Number.Between(Math.Min(one, other), Math.Max(one, other), [s_reason]);
    }

    private static decimal Member(Value.Number range, Random random)
    {
        if (range.IsExact)
            return range.Low;
        var low = range.Low <= -U ? Math.Min(-3 * U, range.High) : range.Low;
        var high = range.High >= U ? Math.Max(3 * U, range.Low) : range.High;
        return random.Next(4) switch { 0 => low, 1 => high, _ => low + ((high - low) * random.Next(1000) / 1000m) };
    }
}
