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
internal sealed record Token(TokenKind Kind, string Text, int Offset);
