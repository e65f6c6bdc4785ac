using System.Globalization;

namespace Hengjian.Documents.Xlsx;

/// <summary>The rules for the name of a sheet: 1 to 31 characters, none of <c>[]:*?/\</c>, no apostrophe at either end.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = @"[]:*?/\";

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && name.Trim().Length > 0
        && !name.Any(letter => char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal))
        && name[0] != '\''
        && name[^1] != '\'';

    public static string Free(string wish, Func<string, bool> isTaken)
    {
        var clean = string.Concat(wish.Select(letter => char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim(' ', '\'');
        clean = clean.Length == 0 ? "表" : clean;
        var name = Shortened(clean, Longest);
        for (var number = 2; isTaken(name); number++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Shortened(clean, Longest - tail.Length) + tail;
        }

        return name;
    }

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd(' ', '\'');
    }
}
