namespace Hengjian.Rubrics.Expressions;

/// <summary>Arithmetic of numbers between bounds: the result contains every number that members of the two ranges can give.</summary>
/// <remarks>Exact numbers compute exactly and overflow; ranges saturate at <see cref="Value.Number.Unlimited"/>.</remarks>
internal static class RangeArithmetic
{
    private const decimal Unlimited = Value.Number.Unlimited;

    /// <exception cref="OverflowException">Exact numbers whose result no decimal holds.</exception>
    internal static Value Of(Operation operation, Value.Number left, Value.Number right)
    {
        if (left.IsExact && right.IsExact)
            return Exact(operation, left.Low, right.Low);
        var reasons = Value.ReasonsOf(left, right);
        var (a, b) = (Bounds.Of(left), Bounds.Of(right));
        return operation switch
        {
            Operation.Add => a.Plus(b).Because(reasons),
            Operation.Subtract => a.Plus(b.Negated()).Because(reasons),
            Operation.Multiply => a.Combined(b, Product).Because(reasons),
            _ when b.Low <= 0 && b.High >= 0 => new Value.Open(reasons),
            _ => a.Combined(b, Quotient).Because(reasons),
        };
    }

    internal static Value.Number Negate(Value.Number of) => of.IsExact
        ? Value.Number.Exactly(0 - of.Low)
        : Bounds.Of(of).Negated().Because(of.Reasons);

    internal static Value.Number Extreme(bool largest, Value.Number left, Value.Number right) => largest
        ? Value.Number.Between(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High), Value.ReasonsOf(left, right))
        : Value.Number.Between(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High), Value.ReasonsOf(left, right));

    /// <summary>The range that contains both.</summary>
    internal static Value.Number Hull(Value.Number left, Value.Number right, IReadOnlyList<OpenReason> reasons) =>
        Value.Number.Between(Math.Min(left.Low, right.Low), Math.Max(left.High, right.High), reasons);

    private static Value Exact(Operation operation, decimal left, decimal right) => operation switch
    {
        Operation.Add => Value.Number.Exactly(left + right),
        Operation.Subtract => Value.Number.Exactly(left - right),
        Operation.Multiply => Value.Number.Exactly(left * right),
        _ => right == 0 ? Value.Open.Because(new OpenReason("", "除数为 0，无法计算")) : Value.Number.Exactly(left / right),
    };

    private static decimal Product(decimal left, decimal right)
    {
        if (left == 0 || right == 0)
            return 0;
        return IsUnlimited(left) || IsUnlimited(right) ? Math.Sign(left) * Math.Sign(right) * Unlimited : left * right;
    }

    private static decimal Quotient(decimal left, decimal right)
    {
        if (left == 0 || IsUnlimited(right))
            return 0;
        return Math.Abs(left) >= Unlimited * Math.Min(Math.Abs(right), 1m) ? Math.Sign(left) * Math.Sign(right) * Unlimited : left / right;
    }

    private static bool IsUnlimited(decimal bound) => Math.Abs(bound) >= Unlimited;

    /// <summary>Bounds within ±Unlimited; at these ends there is no bound.</summary>
    private readonly record struct Bounds(decimal Low, decimal High)
    {
        /// <summary>A number beyond the limit becomes everything beyond half of it, which leaves room to compute with.</summary>
        internal static Bounds Of(Value.Number number) => new(
            Math.Clamp(number.Low, -Unlimited, Unlimited / 2),
            Math.Clamp(number.High, -Unlimited / 2, Unlimited));

        internal Bounds Negated() => new(-High, -Low);

        internal Bounds Plus(Bounds other) => new(
            Low <= -Unlimited || other.Low <= -Unlimited ? -Unlimited : Low + other.Low,
            High >= Unlimited || other.High >= Unlimited ? Unlimited : High + other.High);

        internal Bounds Combined(Bounds other, Func<decimal, decimal, decimal> compute)
        {
            ReadOnlySpan<decimal> all = [compute(Low, other.Low), compute(Low, other.High), compute(High, other.Low), compute(High, other.High)];
            var (least, most) = (all[0], all[0]);
            foreach (var one in all)
                (least, most) = (Math.Min(least, one), Math.Max(most, one));
            return new Bounds(least, most);
        }

        internal Value.Number Because(IReadOnlyList<OpenReason> reasons) => Value.Number.Between(Low, High, reasons);
    }
}
