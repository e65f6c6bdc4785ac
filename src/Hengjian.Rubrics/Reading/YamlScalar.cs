using System.Globalization;
using System.Text;

namespace Hengjian.Rubrics.Reading;

/// <summary>Writes single values of YAML: bare where every reader takes them for the same text, quoted otherwise.</summary>
internal static class YamlScalar
{
    private const string Opening = "-?:,[]{}#&*!|>'\"%@`=~";
    private const string FlowMarks = ",[]{}";

    /// <summary>The value as the reader takes it: no blanks around it, lines ended by LF.</summary>
    internal static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <param name="text">The value.</param>
    /// <param name="isWords">Whether it is words and never a number or a truth, so that one that looks like it is quoted.</param>
    /// <param name="inFlow">Whether it stands inside brackets.</param>
    internal static string Write(string text, bool isWords, bool inFlow)
    {
        var value = Clean(text);
        if (value.Any(NeedsEscape))
            return Escaped(value);
        var bare = IsBare(value, inFlow) && !IsNull(value) && !(isWords && IsNumberOrTruth(value));
        return bare ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsBare(string value, bool inFlow)
    {
        if (value.Length == 0 || value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal))
            return false;
        var negative = value[0] == '-' && value.Length > 1 && char.IsAsciiDigit(value[1]);
        return (negative || !Opening.Contains(value[0], StringComparison.Ordinal))
            && !value.StartsWith("...", StringComparison.Ordinal)
            && !(inFlow && value.Any(letter => FlowMarks.Contains(letter, StringComparison.Ordinal) || letter == ':'));
    }

    private static bool IsNull(string value) => value is "~" or "null" or "Null" or "NULL";

    private static bool IsNumberOrTruth(string value) =>
        value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        || decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || value.StartsWith("0x", StringComparison.Ordinal)
        || value.StartsWith("0o", StringComparison.Ordinal)
        || value.TrimStart('-', '+') is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN"
        || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool NeedsEscape(char letter) =>
        char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.IsWhiteSpace(letter) && letter is not (' ' or '\u3000'));

    private static string Escaped(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when NeedsEscape(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
