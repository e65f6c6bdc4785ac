using System.Diagnostics.CodeAnalysis;

namespace Hengjian.Rubrics.Expressions;

/// <summary>A function as it stands in a formula, before it is known to be right.</summary>
internal sealed class WrittenCall(Token function, IReadOnlyList<Node> arguments, IExpressionNames names)
{
    internal string Function => function.Text;

    internal IReadOnlyList<Node> Arguments => arguments;

    internal IExpressionNames Names => names;

    /// <exception cref="ExpressionFault">There is no such function, or it does not take these arguments.</exception>
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
