namespace Hengjian.Rubrics.Expressions;

/// <summary>The functions of the language and what they take.</summary>
internal static class Functions
{
    internal static readonly string[] Names = ["count", "examined", "min", "max", "if", "points"];

    internal static Node Check(Token function, IReadOnlyList<Node> arguments, IExpressionNames names)
    {
        var offset = function.Offset;
        switch (function.Text)
        {
            case "count":
                Demand(arguments.Count is 1 or 2 && arguments[0].Type == ExpressionType.Occurrences, offset, "count 的写法是 count(清单) 或 count(清单, \"事实的开头\")");
                Demand(arguments.Count == 1 || arguments[1] is Node.Text, offset, "count 的第二项应当是文字");
                return new Node.Call("count", arguments, ExpressionType.Number);
            case "examined":
                Demand(arguments.Count == 1 && arguments[0].Type == ExpressionType.Occurrences, offset, "examined 的写法是 examined(清单)");
                return new Node.Call("examined", arguments, ExpressionType.Number);
            case "min" or "max":
                Demand(arguments.Count >= 2 && arguments.All(IsNumeric), offset, $"{function.Text} 需要两个以上的数值");
                return new Node.Call(function.Text, arguments, ExpressionType.Number);
            case "if":
                Demand(
                    arguments.Count == 3 && arguments[0].Type == ExpressionType.Flag && IsNumeric(arguments[1]) && IsNumeric(arguments[2]),
                    offset,
                    "if 的写法是 if(条件, 数值, 数值)");
                return new Node.Call("if", arguments, ExpressionType.Number);
            case "points":
                Demand(arguments is [Node.Name name] && names.HasPoints(name.Id), offset, "points 的写法是 points(answer)，所问须是选择题");
                return new Node.Call("points", arguments, ExpressionType.Number);
            default:
                throw new ExpressionFault(offset, $"没有名为“{function.Text}”的函数{NearestName.Hint(function.Text, Names)}");
        }
    }

    private static bool IsNumeric(Node node) => node.Type is ExpressionType.Number or ExpressionType.Occurrences;

    private static void Demand(bool holds, int offset, string message)
    {
        if (!holds)
            throw new ExpressionFault(offset, message);
    }
}
