using System.Globalization;
using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Expressions;

/// <summary>Says formulas in Chinese words.</summary>
internal static class ExpressionWords
{
    /// <summary>An outer strength that puts brackets round everything that has parts.</summary>
    private const int Strongest = 9;

    /// <param name="expression">The formula.</param>
    /// <param name="names">The words for the names it uses.</param>
    /// <param name="isShare">Whether its value is shown as a percentage.</param>
    internal static string Of(Expression expression, Func<string, string> names, bool isShare = false) => Of(expression.Root, names, isShare);

    /// <param name="node">A part of a formula.</param>
    /// <param name="names">The words for the names it uses.</param>
    /// <param name="isShare">Whether its value is shown as a percentage.</param>
    internal static string Of(Node node, Func<string, string> names, bool isShare = false) => Of(node, names, 0, isShare);

    private static string Of(Node node, Func<string, string> names, int outer, bool isShare) => node switch
    {
        Node.Truth truth => truth.Value ? "是" : "否",
        Node.Number number => number.Written,
        Node.Text text => $"“{text.Value}”",
        Node.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Node.Span span => span.Value.ToString(),
        Node.Name name => names(name.Id),
        Node.Field field => field.Declared.Name,
        Node.Not not => $"非（{Of(not.Of, names, 0, false)}）",
        Node.Negate negate => $"-{Of(negate.Of, names, Strongest, isShare)}",
        Node.Binary binary => Of(binary, names, outer, isShare),
        Node.Call { Function: "if" or "min" or "max" or NumberFunctions.ByClass } call when outer > 2 => $"（{Of(call, names, isShare)}）",
        Node.Call call => Of(call, names, isShare),
        _ => "",
    };

    private static string Of(Node.Binary binary, Func<string, string> names, int outer, bool isShare)
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
        var shares = strength is 3 or 4 && ((isShare && strength == 4) || IsPercent(binary.Left) || IsPercent(binary.Right));
        var words = $"{Of(binary.Left, names, strength, shares)} {sign} {Of(binary.Right, names, strength + 1, shares)}";
        return strength < outer ? $"（{words}）" : words;
    }

    private static string Of(Node.Call call, Func<string, string> names, bool isShare)
    {
        var shares = call.Function is "min" or "max" or "if" or NumberFunctions.ByClass && (isShare || call.Arguments.Any(IsPercent));
        var parts = call.Arguments.Select(argument => Of(argument, names, call.Function is "min" or "max" ? Strongest : 0, shares)).ToList();
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
            "min" => $"{Compared(parts)}中的{(parts.Count == 2 ? "较" : "最")}小者",
            "max" => $"{Compared(parts)}中的{(parts.Count == 2 ? "较" : "最")}大者",
            "round" => $"{parts[0]}（四舍五入到 {(isShare || IsPercent(call) ? PointsOf(call.Arguments[1]) : $"{parts[1]} 位小数")}）",
            NumberFunctions.ByClass => string.Join("，", call.Arguments.Chunk(2).Select(pair => $"{((Node.Text)pair[0]).Value}取 {Of(pair[1], names, 0, shares)}")),
            _ => OfDays(call.Function, parts),
        };
    }

    /// <summary>“甲与乙”, “0、甲与（乙 － 60%）”: what is compared, each of it whole, with blanks beside figures.</summary>
    private static string Compared(List<string> parts)
    {
        var before = string.Join('、', parts.SkipLast(1));
        return $"{before}{Blank(before[^1])}与{Blank(parts[^1][0])}{parts[^1]}{Blank(parts[^1][^1])}";
    }

    private static string Blank(char beside) => char.IsAscii(beside) ? " " : "";

    /// <summary>Whether a number is written as a percentage or computed as a share, so that what it is compared with or added to is a share too.</summary>
    private static bool IsPercent(Node node) => node switch
    {
        Node.Number number => number.Written.EndsWith('%'),
        Node.Negate negate => IsPercent(negate.Of),
        Node.Binary { Operation: Operation.Add or Operation.Subtract } binary => IsPercent(binary.Left) || IsPercent(binary.Right),
        Node.Call { Function: "share" } => true,
        Node.Call { Function: "round" } call => IsPercent(call.Arguments[0]),
        Node.Call { Function: "min" or "max" } call => call.Arguments.Any(IsPercent),
        _ => false,
    };

    /// <summary>The step in percentage points to which a share is rounded: three digits are 0.1 个百分点.</summary>
    private static string PointsOf(Node digits)
    {
        var step = 100m;
        for (var digit = 0; digit < ((Node.Number)digits).Value; digit++)
            step /= 10;
        return $"{Plain.Text(step)} 个百分点";
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
