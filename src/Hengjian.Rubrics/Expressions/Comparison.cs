namespace Hengjian.Rubrics.Expressions;

/// <summary>Compares values; numbers between bounds decide only what every number between them decides alike.</summary>
internal static class Comparison
{
    internal static Value Of(Operation operation, Value left, Value right)
    {
        if (left is Value.Text a && right is Value.Text b)
            return new Value.Flag((a.Words == b.Words) == (operation == Operation.Equal));
        if (left is Value.Date d && right is Value.Date e)
            return new Value.Flag(Holds(operation, d.Day.CompareTo(e.Day)));
        if (left.AsNumber() is not Value.Number l || right.AsNumber() is not Value.Number r)
            return Value.Open.Both(left, right);
        return Decided(operation, l, r) is { } holds ? new Value.Flag(holds) : Value.Open.Both(l, r);
    }

    private static bool Holds(Operation operation, int order) => operation switch
    {
        Operation.Less => order < 0,
        Operation.Greater => order > 0,
        Operation.LessOrEqual => order <= 0,
        Operation.GreaterOrEqual => order >= 0,
        Operation.Equal => order == 0,
        _ => order != 0,
    };

    private static bool? Decided(Operation operation, Value.Number left, Value.Number right) => operation switch
    {
        Operation.Less => IsBelow(left, right),
        Operation.Greater => IsBelow(right, left),
        Operation.LessOrEqual => !IsBelow(right, left),
        Operation.GreaterOrEqual => !IsBelow(left, right),
        Operation.Equal => AreEqual(left, right),
        _ => !AreEqual(left, right),
    };

    private static bool? IsBelow(Value.Number left, Value.Number right)
    {
        if (Top(left) < Bottom(right))
            return true;
        return Bottom(left) >= Top(right) ? false : null;
    }

    private static bool? AreEqual(Value.Number left, Value.Number right)
    {
        if (left.IsExact && right.IsExact)
            return left.Low == right.Low;
        return Top(left) < Bottom(right) || Top(right) < Bottom(left) ? false : null;
    }

    private static decimal Top(Value.Number number) => !number.IsExact && number.High >= Value.Number.Unlimited ? decimal.MaxValue : number.High;

    private static decimal Bottom(Value.Number number) => !number.IsExact && number.Low <= -Value.Number.Unlimited ? decimal.MinValue : number.Low;
}
