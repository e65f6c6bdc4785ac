using System.Globalization;

namespace Hengjian.Rubrics.Expressions;

/// <summary>Says formulas in Chinese words.</summary>
internal static class ExpressionWords
{
    /// <param name="expression">The formula.</param>
    /// <param name="names">The words for the names it uses.</param>
    internal static string Of(Expression expression, Func<string, string> names) => Of(expression.Root, names);

    /// <param name="node">A part of a formula.</param>
    /// <param name="names">The words for the names it uses.</param>
    internal static string Of(Node node, Func<string, string> names) => Of(node, names, 0);

    private static string Of(Node node, Func<string, string> names, int outer) => node switch
    {
        Node.Truth truth => truth.Value ? "是" : "否",
        Node.Number number => number.Written,
        Node.Text text => $"“{text.Value}”",
        Node.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Node.Span span => span.Value.ToString(),
        Node.Name name => names(name.Id),
        Node.Field field => field.Declared.Name,
        Node.Not not => $"非（{Of(not.Of, names, 0)}）",
        Node.Negate negate => $"-{Of(negate.Of, names, 9)}",
        Node.Binary binary => Of(binary, names, outer),
        Node.Call { Function: "if" or "min" or "max" or NumberFunctions.ByClass } call when outer > 2 => $"（{Of(call, names)}）",
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
            ListFunctions.Count when parts.Count == 2 => $"{parts[0]}中本条所指的处数",
            ListFunctions.Count => parts[0].EndsWith('的') ? $"{parts[0]}处数" : $"{parts[0]}的处数",
            "examined" => $"{parts[0]}的检查数",
            ListFunctions.Where => $"{parts[0]}中符合“{parts[1]}”的",
            "sum" => $"{parts[0]}各项“{parts[1]}”之和",
            "mean" => $"{parts[0]}各项“{parts[1]}”的平均",
            "least" => $"{parts[0]}各项“{parts[1]}”的最小值",
            "most" => $"{parts[0]}各项“{parts[1]}”的最大值",
            ListFunctions.Weighted => $"{parts[0]}各项“{parts[1]}”按“{parts[2]}”加权的平均",
            "share" => $"{parts[0]}中符合“{parts[1]}”的占比",
            "points" => $"{parts[0]}对应的分值",
            "if" => $"若（{parts[0]}）取 {parts[1]}，否则取 {parts[2]}",
            "min" => $"{string.Join("、", parts)}中最小者",
            "max" => $"{string.Join("、", parts)}中最大者",
            "round" => $"{parts[0]}（四舍五入到 {parts[1]} 位小数）",
            NumberFunctions.ByClass => string.Join("，", call.Arguments.Chunk(2).Select(pair => $"{((Node.Text)pair[0]).Value}取 {Of(pair[1], names, 0)}")),
            _ => OfDays(call.Function, parts),
        };
    }

    private static string OfDays(string function, List<string> parts) => function switch
    {
        "days" => $"{parts[0]}至{parts[1]}的天数",
        "working-days" => $"{parts[0]}至{parts[1]}的工作日数",
        "counted-days" => $"{parts[0]}至{parts[1]}计入考核的天数（含首尾）",
        "before" => $"{parts[0]}前 {parts[1]}",
        "within" => $"{parts[0]}在监测时间点前 {parts[1]}内",
        _ => $"{parts[0]}在不计入考核的时段内",
    };
}
