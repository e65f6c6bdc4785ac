namespace Hengjian.Rubrics.Expressions;

/// <summary>Cuts a formula into pieces.</summary>
internal static class Tokens
{
    /// <summary>How far a full-width character lies behind its half-width one.</summary>
    private const int FullWidth = 0xFEE0;

    private static readonly string[] s_symbols = ["<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "/", "(", ")", ","];

    internal static List<Token> Of(string source)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < source.Length)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            var token = Next(source, at, out var length);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", source.Length));
        return tokens;
    }

    private static Token Next(string source, int at, out int length)
    {
        var first = source[at];
        if (char.IsAsciiLetter(first))
        {
            length = LengthOfWord(source, at);
            return new Token(TokenKind.Word, source.Substring(at, length), at);
        }

        if (char.IsAsciiDigit(first))
        {
            length = LengthOfNumber(source, at);
            return new Token(TokenKind.Number, source.Substring(at, length), at);
        }

        if (first is '"' or '\'')
        {
            var end = source.IndexOf(first, at + 1);
            if (end < 0)
                throw new ExpressionFault(at, "文字缺少后引号");
            length = end - at + 1;
            return new Token(TokenKind.Text, source.Substring(at + 1, length - 2), at);
        }

        var symbol = s_symbols.FirstOrDefault(candidate => string.CompareOrdinal(source, at, candidate, 0, candidate.Length) == 0)
            ?? throw new ExpressionFault(at, $"算式中不能使用字符“{first}”{HintFor(first)}");
        length = symbol.Length;
        if (symbol == "=" && at + 1 < source.Length && source[at + 1] == '=')
            throw new ExpressionFault(at, "相等请写一个等号“=”");
        return new Token(TokenKind.Symbol, symbol, at);
    }

    private static int LengthOfWord(string source, int at)
    {
        var end = at;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || (source[end] is '.' or '-' && end + 1 < source.Length && char.IsAsciiLetterOrDigit(source[end + 1]))))
            end++;
        return end - at;
    }

    private static int LengthOfNumber(string source, int at)
    {
        var end = at;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
            end++;
        if (end + 1 < source.Length && source[end] == '.' && char.IsAsciiDigit(source[end + 1]))
        {
            end++;
            while (end < source.Length && char.IsAsciiDigit(source[end]))
                end++;
        }

        if (end < source.Length && source[end] == '%')
            end++;
        return end - at;
    }

    private static string HintFor(char character) => character switch
    {
        '≥' => "，请写“>=”",
        '≤' => "，请写“<=”",
        '≠' or '!' => "，请写“!=”或“not”",
        '×' => "，请写“*”",
        '÷' => "，请写“/”",
        '&' => "，请写“and”",
        '|' => "，请写“or”",
        '（' or '）' or '，' or '“' or '”' => "，请改用半角符号",
        '且' => "，请写“and”",
        '或' => "，请写“or”",
        '非' => "，请写“not”",
        >= '\uFF01' and <= '\uFF5E' => $"，请改用半角“{(char)(character - FullWidth)}”",
        _ when char.IsLetter(character) => "，文字要放在引号里，如 \"政策\"",
        _ => "",
    };
}
