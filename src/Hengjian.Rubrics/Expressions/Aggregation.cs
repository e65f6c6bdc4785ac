namespace Hengjian.Rubrics.Expressions;

/// <summary>Sums and averages over the items of a list.</summary>
/// <remarks>What a list may still bring is taken into account with all that is certain of an item nobody has seen: the bounds of its fields.</remarks>
internal static class Aggregation
{
    internal static Value Sum(Value.Items items, Node formula, IExpressionInputs inputs)
    {
        if (NumbersOf(items, formula, inputs, out var open) is not { } numbers)
            return open;
        var sum = Total(numbers);
        if (items.MayGrow is null)
            return sum;
        var more = Value.Number.Between(0, items.MostMore ?? Value.Number.Unlimited, Value.ReasonsOf(items));
        return Unseen(items, formula, inputs) is Value.Number unseen
            ? RangeArithmetic.Of(Operation.Add, sum, (Value.Number)RangeArithmetic.Of(Operation.Multiply, more, unseen))
            : new Value.Open(more.Reasons);
    }

    /// <summary>The mean, the least or the most.</summary>
    internal static Value Of(string function, Value.Items items, Node formula, IExpressionInputs inputs)
    {
        if (items.All.Count == 0)
            return Nothing(items);
        if (NumbersOf(items, formula, inputs, out var open) is not { } numbers)
            return open;
        var value = function == "mean"
            ? RangeArithmetic.Of(Operation.Divide, Total(numbers), Value.Number.Exactly(numbers.Count))
            : numbers.Aggregate((left, right) => RangeArithmetic.Extreme(function == "most", left, right));
        if (items.MayGrow is null)
            return value;
        return function switch
        {
            "least" => Extreme(false, value, items, formula, inputs),
            "most" => Extreme(true, value, items, formula, inputs),
            _ => WithUnseen(value, items, formula, inputs),
        };
    }

    internal static Value Weighted(Value.Items items, Node formula, Node weight, IExpressionInputs inputs)
    {
        if (items.All.Count == 0)
            return Nothing(items);
        if (NumbersOf(items, formula, inputs, out var open) is not { } numbers || NumbersOf(items, weight, inputs, out open) is not { } weights)
            return open;
        var divisor = Total(weights);
        var sum = Total([.. numbers.Zip(weights, (number, of) => (Value.Number)RangeArithmetic.Of(Operation.Multiply, number, of))]);
        if (divisor is { IsExact: true, Low: 0 })
            return Value.Open.Because(new OpenReason("", "各项权重合计为 0，无法计算"));
        if (RangeArithmetic.Of(Operation.Divide, sum, divisor) is not Value.Number value)
            return new Value.Open(Value.ReasonsOf(sum, divisor));
        if (weights.TrueForAll(one => one.Low >= 0))
            value = Between(value, numbers);
        if (items.MayGrow is null)
            return value;
        return Unseen(items, weight, inputs) is Value.Number { Low: >= 0 } && weights.TrueForAll(one => one.Low >= 0)
            ? WithUnseen(value, items, formula, inputs)
            : new Value.Open(Value.ReasonsOf(value, items));
    }

    internal static Value.Open Nothing(Value.Items items) =>
        items.MayGrow is null ? Value.Open.Because(new OpenReason("", "没有可计算的项")) : Value.Open.Both(items, items);

    /// <summary>A mean lies between the least and the most of what it is made of.</summary>
    private static Value.Number Between(Value.Number mean, List<Value.Number> numbers) => mean.IsExact
        ? mean
        : Value.Number.Between(Math.Max(mean.Low, numbers.Min(one => one.Low)), Math.Min(mean.High, numbers.Max(one => one.High)), mean.Reasons);

    /// <summary>More items can only lower the least and raise the most.</summary>
    private static Value.Number Extreme(bool largest, Value value, Value.Items items, Node formula, IExpressionInputs inputs)
    {
        var known = (Value.Number)value;
        var unseen = Unseen(items, formula, inputs) as Value.Number;
        return largest
            ? Value.Number.Between(known.Low, Math.Max(known.High, unseen?.High ?? Value.Number.Unlimited), Value.ReasonsOf(known, items))
            : Value.Number.Between(Math.Min(known.Low, unseen?.Low ?? -Value.Number.Unlimited), known.High, Value.ReasonsOf(known, items));
    }

    private static Value WithUnseen(Value value, Value.Items items, Node formula, IExpressionInputs inputs)
    {
        var reasons = Value.ReasonsOf(value, items);
        return value is Value.Number known && Unseen(items, formula, inputs) is Value.Number unseen
            ? RangeArithmetic.Hull(known, unseen, reasons)
            : new Value.Open(reasons);
    }

    private static Value Unseen(Value.Items items, Node formula, IExpressionInputs inputs) => Evaluation.NumberOf(formula, inputs, new ItemInView(items, null));

    private static Value.Number Total(List<Value.Number> numbers)
    {
        var (low, high) = (0m, 0m);
        if (numbers.TrueForAll(number => number.IsExact))
            return Value.Number.Exactly(numbers.Sum(number => number.Low));
        var (downwards, upwards) = (false, false);
        foreach (var number in numbers)
        {
            downwards |= !number.IsExact && number.Low <= -Value.Number.Unlimited;
            upwards |= !number.IsExact && number.High >= Value.Number.Unlimited;
            (low, high) = (low + number.Low, high + number.High);
        }

        return Value.Number.Between(downwards ? -Value.Number.Unlimited : low, upwards ? Value.Number.Unlimited : high, Value.ReasonsOf([.. numbers]));
    }

    private static List<Value.Number>? NumbersOf(Value.Items items, Node formula, IExpressionInputs inputs, out Value.Open open)
    {
        var numbers = new List<Value.Number>(items.All.Count);
        open = new Value.Open([]);
        foreach (var item in items.All)
        {
            var value = Evaluation.NumberOf(formula, inputs, new ItemInView(items, item));
            if (value is Value.Number number)
                numbers.Add(number);
            else
                open = Value.Open.Both(open, value);
        }

        return open.Reasons.Count == 0 ? numbers : null;
    }
}
