using System.Diagnostics.CodeAnalysis;

namespace Hengjian.Rubrics.Expressions;

/// <summary>A function as it stands in a formula, before it is known to be right.</summary>
internal sealed class WrittenCall(Token function, IReadOnlyList<Node> arguments, IExpressionNames names)
{
    internal string Function => function.Text;

    internal IReadOnlyList<Node> Arguments => arguments;

    internal IExpressionNames Names => names;

    private static readonly string[] s_all = [.. NumberFunctions.Names, .. ListFunctions.Names, .. DateFunctions.Names];

    /// <exception cref="ExpressionFault">There is no such function.</exception>
    internal static void Demand(Token function)
    {
        if (!s_all.Contains(function.Text, StringComparer.Ordinal))
            throw new ExpressionFault(function.Offset, $"没有名为“{function.Text}”的函数{NearestName.Hint(function.Text, s_all)}");
    }

    /// <exception cref="ExpressionFault">It does not take these arguments.</exception>
    internal Node Check()
    {
        if (ListFunctions.Names.Contains(Function, StringComparer.Ordinal))
            return ListFunctions.Check(this);
        if (DateFunctions.Names.Contains(Function, StringComparer.Ordinal))
            return DateFunctions.Check(this);
        return NumberFunctions.Check(this);
    }

    internal bool Has(params ReadOnlySpan<ExpressionType> types)
    {
        if (arguments.Count != types.Length)
            return false;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] == ExpressionType.Number ? !IsNumeric(arguments[i]) : arguments[i].Type != types[i])
                return false;
        }

        return true;
    }

    internal bool IsNumeric(Node argument) => ExpressionTypes.IsNumeric(argument, function.Offset);

    internal void Demand([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
            throw new ExpressionFault(function.Offset, message);
    }

    internal Node.Call As(ExpressionType type) => new(Function, arguments, type);
}
