namespace Hengjian.Rubrics.Expressions;

/// <summary>The functions over lists: what they take, and what they give.</summary>
internal static class ListFunctions
{
    internal const string Count = "count";
    internal const string Where = "where";
    internal const string Weighted = "weighted";

    /// <summary>Those whose second argument, and any further, is a formula over one item. In it none of them may stand: the cost would be that of all pairs of items.</summary>
    internal static readonly string[] WithFormula = [Where, "sum", "mean", "least", "most", Weighted, "share"];

    internal static readonly string[] Names = [Count, "examined", .. WithFormula];

    internal static string Usage(string function) => function switch
    {
        Count => "count 的写法是 count(清单) 或 count(清单, \"事实的开头\")",
        "examined" => "examined 的写法是 examined(清单)",
        Where or "share" => $"{function} 的写法是 {function}(清单, 对每一项的条件)",
        Weighted => "weighted 的写法是 weighted(清单, 数值, 权重)",
        _ => $"{function} 的写法是 {function}(清单, 数值)",
    };

    internal static Node Check(WrittenCall call)
    {
        call.Demand(call.Arguments.Count > 0 && call.Arguments[0].Type == ExpressionType.Occurrences, Usage(call.Function));
        switch (call.Function)
        {
            case Count:
                call.Demand(call.Arguments.Count == 1 || (call.Arguments.Count == 2 && call.Arguments[1] is Node.Text), Usage(Count));
                return call.As(ExpressionType.Number);
            case Where or "share":
                call.Demand(call.Has(ExpressionType.Occurrences, ExpressionType.Flag), Usage(call.Function));
                return call.As(call.Function == Where ? ExpressionType.Occurrences : ExpressionType.Number);
            case "examined":
                call.Demand(call.Arguments.Count == 1, Usage(call.Function));
                return call.As(ExpressionType.Number);
            case Weighted:
                call.Demand(call.Has(ExpressionType.Occurrences, ExpressionType.Number, ExpressionType.Number), Usage(call.Function));
                return call.As(ExpressionType.Number);
            default:
                call.Demand(call.Has(ExpressionType.Occurrences, ExpressionType.Number), Usage(call.Function));
                return call.As(ExpressionType.Number);
        }
    }

    internal static Value Of(Node.Call call, IExpressionInputs inputs)
    {
        var value = Computed(call, Evaluation.Of(call.Arguments[0], inputs, null), inputs);
        if (Array.IndexOf(WithFormula, call.Function) >= 0)
            inputs.Note(call, value);
        return value;
    }

    private static Value Computed(Node.Call call, Value list, IExpressionInputs inputs)
    {
        if (list is not Value.Items items)
            return WithoutItems(call, list);
        return call.Function switch
        {
            Count when call.Arguments.Count == 1 => items.Count,
            Count => Beginning(items, ((Node.Text)call.Arguments[1]).Value).Count,
            "examined" => Examined(items),
            Where => Kept(items, call.Arguments[1], inputs),
            "share" => Share(items, call.Arguments[1], inputs),
            "sum" => Aggregation.Sum(items, call.Arguments[1], inputs),
            Weighted => Aggregation.Weighted(items, call.Arguments[1], call.Arguments[2], inputs),
            _ => Aggregation.Of(call.Function, items, call.Arguments[1], inputs),
        };
    }

    /// <summary>An answer may be a mere number; what nobody listed cannot be looked at one by one.</summary>
    private static Value WithoutItems(Node.Call call, Value list) => list switch
    {
        Value.Open open when call.Function == Count => Value.Number.Between(0, Value.Number.Unlimited, open.Reasons),
        Value.Open => list,
        _ when call.Function is Count or "examined" => list,
        _ => Value.Open.Because(new OpenReason("", "只报了个数，没有逐项列出，无法逐项计算")),
    };

    /// <summary>How many were looked at; of a list with a part that nobody could look at it is open how many there are.</summary>
    private static Value.Number Examined(Value.Items items) => items is { MayGrow: { } reason, MostMore: null }
        ? Value.Number.Between(items.Examined, Value.Number.Unlimited, [reason])
        : Value.Number.Exactly(items.Examined);

    private static Value.Items Beginning(Value.Items items, string beginning) =>
        items with { All = [.. items.All.Where(item => item.Fact.StartsWith(beginning, StringComparison.Ordinal))] };

    private static Value.Items Kept(Value.Items items, Node condition, IExpressionInputs inputs)
    {
        var kept = new List<Facts.FactOccurrence>();
        var undecided = new List<Facts.FactOccurrence>();
        var reasons = new List<OpenReason>();
        foreach (var item in items.All)
        {
            switch (Evaluation.Of(condition, inputs, new ItemInView(items, item)))
            {
                case Value.Flag { Holds: true }:
                    kept.Add(item);
                    break;
                case Value.Open open:
                    undecided.Add(item);
                    foreach (var reason in open.Reasons)
                        Value.AddOnce(reasons, reason);
                    break;
            }
        }

        var grows = items.MayGrow is not null && Evaluation.Of(condition, inputs, new ItemInView(items, null)) is not Value.Flag { Holds: false };
        if (grows && !reasons.Contains(items.MayGrow!))
            reasons.Insert(0, items.MayGrow!);
        var maybe = undecided.Count;
        undecided.AddRange(items.Undecided.Where(item => Evaluation.Of(condition, inputs, new ItemInView(items, item)) is not Value.Flag { Holds: false }));
        return items with
        {
            All = kept,
            MayGrow = OpenReason.Joined(reasons),
            MostMore = grows ? items.MostMore + maybe : maybe,
            Undecided = undecided,
        };
    }

    private static Value Share(Value.Items items, Node condition, IExpressionInputs inputs)
    {
        if (items.All.Count == 0)
            return Aggregation.Nothing(items);
        var kept = Kept(items, condition, inputs);
        if (items.MayGrow is not null)
            return Value.Number.Between(0, 1, Value.ReasonsOf(items, kept));
        var most = kept.All.Count + (kept.MostMore ?? 0);
        return Value.Number.Between(kept.All.Count / (decimal)items.All.Count, most / (decimal)items.All.Count, Value.ReasonsOf(kept));
    }
}
