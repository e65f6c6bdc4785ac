using System.Globalization;

namespace Hengjian.Rubrics.Expressions;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Symbol,
    End,
}

/// <summary>A piece of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; the content of a text without quotes.</param>
/// <param name="Offset">Where it begins in the formula.</param>
internal sealed record Token(TokenKind Kind, string Text, int Offset)
{
    /// <summary>The comparison it stands for; null when it is none.</summary>
    internal Operation? Comparison => Kind != TokenKind.Symbol ? null : Text switch
    {
        "=" => Operation.Equal,
        "!=" => Operation.NotEqual,
        "<" => Operation.Less,
        "<=" => Operation.LessOrEqual,
        ">" => Operation.Greater,
        ">=" => Operation.GreaterOrEqual,
        _ => null,
    };

    /// <exception cref="ExpressionFault">No decimal holds it.</exception>
    internal decimal Number()
    {
        var percent = Text.EndsWith('%');
        return decimal.TryParse(percent ? Text[..^1] : Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? percent ? number / 100m : number
            : throw new ExpressionFault(Offset, $"“{Text}”不是可用的数");
    }
}
