using System.Text;

namespace Hengjian.Documents.Reading;

/// <summary>Names of files as people are shown them.</summary>
internal static class FileNames
{
    private const int Longest = 300;

    /// <summary>The name on one line: control characters, and marks that turn the direction of writing, become U+FFFD; a very long one is cut at the front, where the ending is not.</summary>
    public static string Shown(string name)
    {
        var safe = string.Create(name.Length, name, (letters, source) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = char.IsControl(source[at]) || source[at] is (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : source[at];
            }
        });
        return safe.Length > Longest ? "…" + safe[^Longest..] : safe;
    }

    /// <summary>The ending in small letters with its dot; empty when there is none.</summary>
    public static string Ending(string name)
    {
        var plain = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = plain.LastIndexOf('.');
        return dot < 0 || dot == plain.Length - 1 ? "" : plain[dot..].Trim().ToLowerInvariant();
    }

    /// <summary>The name of a ZIP's entry that was decoded byte by byte (Latin-1): old programs write GBK without saying so, others UTF-8.</summary>
    /// <remarks>A name whose entry says that it is UTF-8 comes decoded already; it then nearly always has a character beyond Latin-1 and is left alone.</remarks>
    public static string Decoded(string name) => name.Any(letter => letter > '\u007F') && name.All(letter => letter <= '\u00FF')
        ? TextCharset.Decode(Encoding.Latin1.GetBytes(name)) ?? name
        : name;
}
