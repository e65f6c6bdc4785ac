namespace Hengjian.Rubrics.Expressions;

/// <summary>What may stand where, and how kinds of values are called.</summary>
internal static class ExpressionTypes
{
    /// <summary>The beginning of the names of lists of scored subjects.</summary>
    internal const string ChildrenPrefix = "children.";

    internal static string Words(ExpressionType type) => type switch
    {
        ExpressionType.Flag => "是否",
        ExpressionType.Number => "数值",
        ExpressionType.Occurrences => "清单",
        ExpressionType.Date => "日期",
        _ => "文字",
    };

    internal static ExpressionType Of(FactKind kind) => kind switch
    {
        FactKind.Flag => ExpressionType.Flag,
        FactKind.Number => ExpressionType.Number,
        FactKind.Date => ExpressionType.Date,
        FactKind.Text => ExpressionType.Text,
        _ => ExpressionType.Occurrences,
    };

    /// <summary>Whether it is a number, or a list that stands for its count.</summary>
    /// <exception cref="ExpressionFault">A list of scored subjects, which never stands for a number by itself.</exception>
    internal static bool IsNumeric(Node node, int offset)
    {
        if (node.Type == ExpressionType.Occurrences && ListBehind(node) is { } list && list.StartsWith(ChildrenPrefix, StringComparison.Ordinal))
            throw new ExpressionFault(offset, $"“{list}”不能直接当作数值：个数请写 count({list})，得分请写 mean、least、most 或 weighted({list}, item.total, item.weight)") { IsAboutChildren = true };
        return node.Type is ExpressionType.Number or ExpressionType.Occurrences;
    }

    /// <summary>The name of the list that a list comes from.</summary>
    internal static string? ListBehind(Node node) => node switch
    {
        Node.Name name => name.Id,
        Node.Call { Function: ListFunctions.Where } where => ListBehind(where.Arguments[0]),
        _ => null,
    };
}
