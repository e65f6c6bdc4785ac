namespace Hengjian.Rubrics.Expressions;

/// <summary>Compares values; a count that may still grow decides only what growing cannot change.</summary>
internal static class Comparison
{
    internal static Value Of(Operation operation, Value left, Value right)
    {
        if (left is Value.Text a && right is Value.Text b)
            return new Value.Flag((a.Words == b.Words) == (operation == Operation.Equal));
        if (left.AsNumber() is not Value.Number l || right.AsNumber() is not Value.Number r || (l.MayGrow is not null && r.MayGrow is not null))
            return Value.Open.Both(left, right);
        if (r.MayGrow is not null)
            return Growing(Mirror(operation), r, l.Amount);
        return l.MayGrow is not null ? Growing(operation, l, r.Amount) : new Value.Flag(Holds(operation, l.Amount, r.Amount));
    }

    private static Value Growing(Operation operation, Value.Number least, decimal edge)
    {
        var now = Holds(operation, least.Amount, edge);
        var settled = operation switch
        {
            Operation.Greater or Operation.GreaterOrEqual => now,
            Operation.Less or Operation.LessOrEqual => !now,
            _ => least.Amount > edge,
        };
        return settled ? new Value.Flag(now) : Value.Open.Because(least.MayGrow!);
    }

    private static bool Holds(Operation operation, decimal left, decimal right) => operation switch
    {
        Operation.Equal => left == right,
        Operation.NotEqual => left != right,
        Operation.Less => left < right,
        Operation.LessOrEqual => left <= right,
        Operation.Greater => left > right,
        _ => left >= right,
    };

    private static Operation Mirror(Operation operation) => operation switch
    {
        Operation.Less => Operation.Greater,
        Operation.LessOrEqual => Operation.GreaterOrEqual,
        Operation.Greater => Operation.Less,
        Operation.GreaterOrEqual => Operation.LessOrEqual,
        _ => operation,
    };
}
