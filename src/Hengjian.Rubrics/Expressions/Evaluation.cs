namespace Hengjian.Rubrics.Expressions;

/// <summary>Computes formulas in three-valued logic with decimals, exact or between bounds.</summary>
internal static class Evaluation
{
    /// <summary>The largest exact result points are computed from; beyond it a product with points might not fit into a decimal.</summary>
    internal const decimal Largest = 1_000_000_000_000_000_000m;

    internal static Value Of(Expression expression, IExpressionInputs inputs)
    {
        try
        {
            var value = Of(expression.Root, inputs, null);
            return value is Value.Number { IsExact: true } number && Math.Abs(number.Low) > Largest ? TooLarge(expression) : value;
        }
        catch (OverflowException)
        {
            return TooLarge(expression);
        }
    }

    private static Value.Open TooLarge(Expression expression) => Value.Open.Because(new OpenReason("", $"算式“{expression.Source}”的结果超出可计算的范围"));

    /// <exception cref="OverflowException">No decimal holds the result.</exception>
    internal static Value Of(Node node, IExpressionInputs inputs, ItemInView? item) => node switch
    {
        Node.Name name => inputs.ValueOf(name.Id),
        Node.Number number => number.Known,
        Node.Binary { Operation: Operation.And } and => Both(and, false, inputs, item),
        Node.Binary { Operation: Operation.Or } or => Both(or, true, inputs, item),
        Node.Binary { Operation: >= Operation.Add } sum => Arithmetic(sum, inputs, item),
        Node.Binary comparison => Compared(comparison, inputs, item),
        Node.Field field => item!.FieldOf(field.Declared),
        Node.Text text => new Value.Text(text.Value),
        Node.Not not => Of(not.Of, inputs, item) switch { Value.Flag flag => new Value.Flag(!flag.Holds), var open => open },
        Node.Negate negate => NumberOf(negate.Of, inputs, item) switch { Value.Number of => RangeArithmetic.Negate(of), var open => open },
        Node.Call call => Called(call, inputs, item),
        Node.Truth truth => new Value.Flag(truth.Value),
        Node.Day day => new Value.Date(day.Value),
        _ => throw new InvalidOperationException($"Unknown node {node}"),
    };

    /// <summary>The value where a number is wanted: a list is its count, and the count of an unknown list lies anywhere from zero up.</summary>
    internal static Value NumberOf(Node node, IExpressionInputs inputs, ItemInView? item)
    {
        var value = Of(node, inputs, item).AsNumber();
        return value is Value.Open open && node.Type == ExpressionType.Occurrences
            ? Value.Number.Between(0, Value.Number.Unlimited, open.Reasons)
            : value;
    }

    private static Value Both(Node.Binary node, bool decisive, IExpressionInputs inputs, ItemInView? item)
    {
        var left = Of(node.Left, inputs, item);
        if (left is Value.Flag l && l.Holds == decisive)
            return l;
        var right = Of(node.Right, inputs, item);
        if (right is Value.Flag r && r.Holds == decisive)
            return r;
        return left is Value.Flag && right is Value.Flag ? new Value.Flag(!decisive) : Value.Open.Both(left, right);
    }

    private static Value Arithmetic(Node.Binary node, IExpressionInputs inputs, ItemInView? item)
    {
        var (left, right) = (NumberOf(node.Left, inputs, item), NumberOf(node.Right, inputs, item));
        return left is Value.Number l && right is Value.Number r ? RangeArithmetic.Of(node.Operation, l, r) : Value.Open.Both(left, right);
    }

    private static Value Compared(Node.Binary node, IExpressionInputs inputs, ItemInView? item) => node.Left.Type is ExpressionType.Number or ExpressionType.Occurrences
        ? Comparison.Of(node.Operation, NumberOf(node.Left, inputs, item), NumberOf(node.Right, inputs, item))
        : Comparison.Of(node.Operation, Of(node.Left, inputs, item), Of(node.Right, inputs, item));

    private static Value Called(Node.Call call, IExpressionInputs inputs, ItemInView? item)
    {
        if (Array.IndexOf(NumberFunctions.Names, call.Function) >= 0)
            return NumberFunctions.Of(call, inputs, item);
        return Array.IndexOf(DateFunctions.Names, call.Function) >= 0
            ? DateFunctions.Of(call, inputs, item)
            : ListFunctions.Of(call, inputs);
    }
}
