namespace Hengjian.Rubrics.Expressions;

/// <summary>Computes formulas in three-valued logic with exact decimals.</summary>
internal static class Evaluation
{
    internal static Value Of(Expression expression, IExpressionInputs inputs)
    {
        try
        {
            return Of(expression.Root, inputs);
        }
        catch (OverflowException)
        {
            return Value.Open.Because(new OpenReason("", $"算式“{expression.Source}”的结果超出可计算的范围"));
        }
    }

    private static Value Of(Node node, IExpressionInputs inputs) => node switch
    {
        Node.Truth truth => new Value.Flag(truth.Value),
        Node.Number number => Value.Number.Exactly(number.Value),
        Node.Text text => new Value.Text(text.Value),
        Node.Name name => inputs.ValueOf(name.Id),
        Node.Not not => Not(Of(not.Of, inputs)),
        Node.Negate negate => Of(negate.Of, inputs).AsNumber() switch { Value.Number of => RangeArithmetic.Negate(of), var open => open },
        Node.Binary { Operation: Operation.And } and => Both(Of(and.Left, inputs), Of(and.Right, inputs), false),
        Node.Binary { Operation: Operation.Or } or => Both(Of(or.Left, inputs), Of(or.Right, inputs), true),
        Node.Binary { Operation: >= Operation.Add } sum => Arithmetic(sum.Operation, Of(sum.Left, inputs), Of(sum.Right, inputs)),
        Node.Binary comparison => Comparison.Of(comparison.Operation, Of(comparison.Left, inputs), Of(comparison.Right, inputs)),
        Node.Call call => Call(call, inputs),
        _ => throw new InvalidOperationException($"Unknown node {node}"),
    };

    private static Value Not(Value of) => of is Value.Flag flag ? new Value.Flag(!flag.Holds) : of;

    private static Value Both(Value left, Value right, bool decisive)
    {
        if (left is Value.Flag l && l.Holds == decisive)
            return l;
        if (right is Value.Flag r && r.Holds == decisive)
            return r;
        return left is Value.Flag && right is Value.Flag ? new Value.Flag(!decisive) : Value.Open.Both(left, right);
    }

    private static Value Arithmetic(Operation operation, Value left, Value right) =>
        left.AsNumber() is Value.Number l && right.AsNumber() is Value.Number r
            ? RangeArithmetic.Of(operation, l, r)
            : Value.Open.Both(left, right);

    private static Value Call(Node.Call call, IExpressionInputs inputs)
    {
        var values = call.Arguments.Select(argument => Of(argument, inputs)).ToList();
        switch (call.Function)
        {
            case "if":
                return Chosen(values[0], values[1].AsNumber(), values[2].AsNumber());
            case "points":
                return values[0] is Value.Text text ? Value.Number.Exactly(inputs.PointsOf(((Node.Name)call.Arguments[0]).Id, text.Words)) : values[0];
            case "examined":
                return values[0] is Value.Items items ? Value.Number.Exactly(items.Examined) : values[0];
            case "count":
                return Count(values);
            default:
                return values.Select(value => value.AsNumber()).Aggregate((left, right) => Extreme(call.Function == "max", left, right));
        }
    }

    /// <summary>The one or the other; while that is open, everything between them.</summary>
    private static Value Chosen(Value condition, Value then, Value otherwise)
    {
        if (condition is Value.Flag flag)
            return flag.Holds ? then : otherwise;
        var reasons = Value.ReasonsOf(condition, then, otherwise);
        return then is Value.Number a && otherwise is Value.Number b ? RangeArithmetic.Hull(a, b, reasons) : new Value.Open(reasons);
    }

    private static Value Count(List<Value> values)
    {
        if (values.Count == 1 || values[0] is not Value.Items items)
            return values[0].AsNumber();
        var beginning = ((Value.Text)values[1]).Words;
        return (items with { All = [.. items.All.Where(item => item.Fact.StartsWith(beginning, StringComparison.Ordinal))] }).AsNumber();
    }

    private static Value Extreme(bool largest, Value left, Value right) => left is Value.Number l && right is Value.Number r
        ? RangeArithmetic.Extreme(largest, l, r)
        : Value.Open.Both(left, right);
}
