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
        Node.Number number => new Value.Number(number.Value),
        Node.Text text => new Value.Text(text.Value),
        Node.Name name => inputs.ValueOf(name.Id),
        Node.Not not => Not(Of(not.Of, inputs)),
        Node.Negate negate => Arithmetic(Operation.Subtract, new Value.Number(0), Of(negate.Of, inputs)),
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

    private static Value Arithmetic(Operation operation, Value left, Value right)
    {
        if (left.AsNumber() is not Value.Number l || right.AsNumber() is not Value.Number r)
            return Value.Open.Both(left, right);
        if (operation == Operation.Add)
            return new Value.Number(l.Amount + r.Amount, l.MayGrow ?? r.MayGrow);
        if (l.MayGrow is not null || r.MayGrow is not null)
            return Value.Open.Both(l, r);
        return operation switch
        {
            Operation.Subtract => new Value.Number(l.Amount - r.Amount),
            Operation.Multiply => new Value.Number(l.Amount * r.Amount),
            _ => r.Amount == 0 ? Value.Open.Because(new OpenReason("", "除数为 0，无法计算")) : new Value.Number(l.Amount / r.Amount),
        };
    }

    private static Value Call(Node.Call call, IExpressionInputs inputs)
    {
        var values = call.Arguments.Select(argument => Of(argument, inputs)).ToList();
        switch (call.Function)
        {
            case "if":
                return values[0] is Value.Flag flag ? values[flag.Holds ? 1 : 2].AsNumber() : values[0];
            case "points":
                return values[0] is Value.Text text ? new Value.Number(inputs.PointsOf(((Node.Name)call.Arguments[0]).Id, text.Words)) : values[0];
            case "examined":
                return values[0] is Value.Items items ? new Value.Number(items.Examined) : values[0];
            case "count":
                return Count(values);
            default:
                return values.Select(value => value.AsNumber()).Aggregate((left, right) => Extreme(call.Function == "max", left, right));
        }
    }

    private static Value Count(List<Value> values)
    {
        if (values.Count == 1 || values[0] is not Value.Items items)
            return values[0].AsNumber();
        var beginning = ((Value.Text)values[1]).Words;
        return new Value.Number(items.All.Count(item => item.Fact.StartsWith(beginning, StringComparison.Ordinal)), items.MayGrow);
    }

    private static Value Extreme(bool largest, Value left, Value right)
    {
        if (left is not Value.Number { MayGrow: null } l || right is not Value.Number { MayGrow: null } r)
            return Value.Open.Both(left, right);
        return new Value.Number(largest ? Math.Max(l.Amount, r.Amount) : Math.Min(l.Amount, r.Amount));
    }
}
