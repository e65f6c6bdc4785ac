namespace Hengjian.Rubrics.Expressions;

/// <summary>The functions that choose and round.</summary>
internal static class NumberFunctions
{
    internal const string ByClass = "by-class";
    private const int MostDigits = 10;

    internal static readonly string[] Names = ["min", "max", "if", "points", "round", ByClass];

    internal static Node Check(WrittenCall call)
    {
        switch (call.Function)
        {
            case "min" or "max":
                call.Demand(call.Arguments.Count >= 2 && call.Arguments.All(call.IsNumeric), $"{call.Function} 需要两个以上的数值");
                return call.As(ExpressionType.Number);
            case "if":
                call.Demand(call.Has(ExpressionType.Flag, ExpressionType.Number, ExpressionType.Number), "if 的写法是 if(条件, 数值, 数值)");
                return call.As(ExpressionType.Number);
            case "points":
                call.Demand(call.Arguments is [Node.Name name] && call.Names.HasPoints(name.Id), "points 的写法是 points(answer)，所问须是选择题");
                return call.As(ExpressionType.Number);
            case "round":
                call.Demand(
                    call.Has(ExpressionType.Number, ExpressionType.Number) && call.Arguments[1] is Node.Number { Value: >= 0 and <= MostDigits } digits && digits.Value == decimal.Truncate(digits.Value),
                    $"round 的写法是 round(数值, 小数位数)，位数是 0 到 {MostDigits} 的整数");
                return call.As(ExpressionType.Number);
            default:
                return CheckByClass(call);
        }
    }

    internal static Value Of(Node.Call call, IExpressionInputs inputs, ItemInView? item)
    {
        switch (call.Function)
        {
            case "if":
                return Chosen(Evaluation.Of(call.Arguments[0], inputs, item), call.Arguments[1], call.Arguments[2], inputs, item);
            case "points":
                var answer = inputs.ValueOf(((Node.Name)call.Arguments[0]).Id);
                return answer is Value.Text text ? Value.Number.Exactly(inputs.PointsOf(((Node.Name)call.Arguments[0]).Id, text.Words)) : answer;
            case "round":
                return Rounded(Evaluation.NumberOf(call.Arguments[0], inputs, item), (int)((Node.Number)call.Arguments[1]).Value);
            case ByClass:
                return OfClass(call, inputs, item);
            default:
                return Extreme(call, inputs, item);
        }
    }

    private static Node CheckByClass(WrittenCall call)
    {
        const string Usage = "by-class 的写法是 by-class(\"类别\", 值, \"类别\", 值)，各类别都要写到，各值种类相同";
        call.Demand(call.Arguments.Count >= 2 && call.Arguments.Count % 2 == 0, Usage);
        var classes = call.Names.ChoicesOf("class") ?? [];
        var named = call.Arguments.Where((_, i) => i % 2 == 0).Select(argument => (argument as Node.Text)?.Value).ToList();
        call.Demand(!named.Contains(null), Usage);
        var unknown = named.Find(name => !classes.Contains(name, StringComparer.Ordinal));
        call.Demand(unknown is null, $"by-class 中没有名为“{unknown}”的类别{NearestName.Hint(unknown ?? "", classes)}");
        var twice = named.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
        call.Demand(twice is null, $"by-class 中类别“{twice}”写了两次");
        var missing = classes.Except(named, StringComparer.Ordinal).ToList();
        call.Demand(missing.Count == 0, $"by-class 没有写到类别{string.Join("、", missing.Select(name => $"“{name}”"))}");
        var values = call.Arguments.Where((_, i) => i % 2 == 1).ToList();
        if (values.TrueForAll(call.IsNumeric))
            return call.As(ExpressionType.Number);
        call.Demand(values.TrueForAll(value => value.Type == values[0].Type), Usage);
        return call.As(values[0].Type);
    }

    /// <summary>The one or the other; while that is open, everything between them.</summary>
    private static Value Chosen(Value condition, Node then, Node otherwise, IExpressionInputs inputs, ItemInView? item)
    {
        if (condition is Value.Flag flag)
            return Evaluation.NumberOf(flag.Holds ? then : otherwise, inputs, item);
        return Hull([condition, Evaluation.NumberOf(then, inputs, item), Evaluation.NumberOf(otherwise, inputs, item)]);
    }

    private static Value OfClass(Node.Call call, IExpressionInputs inputs, ItemInView? item)
    {
        var of = inputs.ValueOf("class");
        var values = new List<Value> { of };
        for (var i = 0; i < call.Arguments.Count; i += 2)
        {
            var chosen = of is Value.Text text && ((Node.Text)call.Arguments[i]).Value == text.Words;
            if (!chosen && of is Value.Text)
                continue;
            var value = call.Type == ExpressionType.Number ? Evaluation.NumberOf(call.Arguments[i + 1], inputs, item) : Evaluation.Of(call.Arguments[i + 1], inputs, item);
            if (chosen)
                return value;
            values.Add(value);
        }

        return call.Type == ExpressionType.Number ? Hull(values) : new Value.Open(Value.ReasonsOf([.. values]));
    }

    /// <summary>Everything between values of which nobody knows which holds; the first value says why.</summary>
    private static Value Hull(List<Value> values)
    {
        var reasons = Value.ReasonsOf([.. values]);
        Value.Number? hull = null;
        foreach (var value in values.Skip(1))
        {
            if (value is not Value.Number number)
                return new Value.Open(reasons);
            hull = hull is null ? number : RangeArithmetic.Hull(hull, number, reasons);
        }

        return hull ?? (Value)new Value.Open(reasons);
    }

    private static Value Rounded(Value value, int digits) => value is not Value.Number number
        ? value
        : Value.Number.Between(Round(number.Low, digits), Round(number.High, digits), number.Reasons);

    private static decimal Round(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.AwayFromZero);

    private static Value Extreme(Node.Call call, IExpressionInputs inputs, ItemInView? item)
    {
        var value = Evaluation.NumberOf(call.Arguments[0], inputs, item);
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            var next = Evaluation.NumberOf(call.Arguments[i], inputs, item);
            value = value is Value.Number l && next is Value.Number r ? RangeArithmetic.Extreme(call.Function == "max", l, r) : Value.Open.Both(value, next);
        }

        return value;
    }
}
