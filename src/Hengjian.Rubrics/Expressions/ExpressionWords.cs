namespace Hengjian.Rubrics.Expressions;

/// <summary>Says formulas in Chinese words.</summary>
internal static class ExpressionWords
{
    /// <param name="expression">The formula.</param>
    /// <param name="names">The words for the names it uses.</param>
    internal static string Of(Expression expression, Func<string, string> names) => Of(expression.Root, names, 0);

    private static string Of(Node node, Func<string, string> names, int outer) => node switch
    {
        Node.Truth truth => truth.Value ? "是" : "否",
        Node.Number number => number.Written,
        Node.Text text => $"“{text.Value}”",
        Node.Name name => names(name.Id),
        Node.Not not => $"非（{Of(not.Of, names, 0)}）",
        Node.Negate negate => $"-{Of(negate.Of, names, 9)}",
        Node.Binary binary => Of(binary, names, outer),
        Node.Call call => Of(call, names),
        _ => "",
    };

    private static string Of(Node.Binary binary, Func<string, string> names, int outer)
    {
        var (sign, strength) = binary.Operation switch
        {
            Operation.Or => ("或", 1),
            Operation.And => ("且", 2),
            Operation.Equal => ("＝", 3),
            Operation.NotEqual => ("≠", 3),
            Operation.Less => ("＜", 3),
            Operation.LessOrEqual => ("≤", 3),
            Operation.Greater => ("＞", 3),
            Operation.GreaterOrEqual => ("≥", 3),
            Operation.Add => ("＋", 4),
            Operation.Subtract => ("－", 4),
            Operation.Multiply => ("×", 5),
            _ => ("÷", 5),
        };
        var words = $"{Of(binary.Left, names, strength)} {sign} {Of(binary.Right, names, strength + 1)}";
        return strength < outer ? $"（{words}）" : words;
    }

    private static string Of(Node.Call call, Func<string, string> names)
    {
        var parts = call.Arguments.Select(argument => Of(argument, names, 0)).ToList();
        return call.Function switch
        {
            "count" when parts.Count == 2 => $"{parts[0]}中本条所指的处数",
            "count" => $"{parts[0]}的处数",
            "examined" => $"{parts[0]}的检查数",
            "points" => $"{parts[0]}对应的分值",
            "if" => $"若（{parts[0]}）取 {parts[1]}，否则取 {parts[2]}",
            "min" => $"{string.Join("、", parts)}中最小者",
            _ => $"{string.Join("、", parts)}中最大者",
        };
    }
}
