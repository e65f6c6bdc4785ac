using System.Text;

namespace Hengjian.Portal.Texts;

/// <summary>The charsets of the portal's pages.</summary>
internal static class Charsets
{
    /// <summary>GBK as servers write it: GB18030, whose two-byte part is the same.</summary>
    public static Encoding Gbk { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>How a browser encodes Chinese text in a query on a page of this charset: every byte beyond ASCII and blanks as %XX.</summary>
    public static string Escape(string text, Encoding charset)
    {
        var escaped = new StringBuilder();
        foreach (var value in charset.GetBytes(text))
        {
            if (value is > 0x20 and < 0x7F)
            {
                escaped.Append((char)value);
            }
            else
            {
                escaped.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
