using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Hengjian.Documents.Xlsx;

/// <summary>Characters that XML cannot hold, as the file format escapes them: <c>_x0001_</c>.</summary>
internal static partial class Markup
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Escape(string text)
    {
        var safe = Escaped().Replace(text, match => "_x005F" + match.Value);
        if (safe.All(letter => XmlConvert.IsXmlChar(letter) && letter != '\r'))
        {
            return safe;
        }

        var builder = new StringBuilder(safe.Length + 16);
        for (var at = 0; at < safe.Length; at++)
        {
            if (at + 1 < safe.Length && char.IsSurrogatePair(safe[at], safe[at + 1]))
            {
                builder.Append(safe, at++, 2);
            }
            else if (char.IsSurrogate(safe[at]))
            {
                builder.Append('\uFFFD');
            }
            else if (XmlConvert.IsXmlChar(safe[at]) && safe[at] != '\r')
            {
                builder.Append(safe[at]);
            }
            else
            {
                builder.Append(CultureInfo.InvariantCulture, $"_x{(int)safe[at]:X4}_");
            }
        }

        return builder.ToString();
    }

    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Value[2..6], 16)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
