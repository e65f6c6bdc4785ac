using System.Text;
using System.Text.Unicode;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Header values as text. HTTP brings them as Latin-1; Chinese servers write UTF-8 or GBK into them.</summary>
internal static class HeaderText
{
    /// <summary>Reads a value once more, in the charset its bytes are written in.</summary>
    /// <remarks>The framework has already read a Location that is valid UTF-8; such a text holds more than Latin-1 and stays as it is.</remarks>
    public static string Decode(string value) =>
        Ascii.IsValid(value) || value.Any(c => c > '\u00FF') ? value : OfBytes(Encoding.Latin1.GetBytes(value));

    // Too short to be told apart by its words: what is not UTF-8 is GBK.
    private static string OfBytes(byte[] bytes) => PageText.Read(bytes, Utf8.IsValid(bytes) ? "text/plain; charset=utf-8" : "text/plain; charset=gb18030").Text;

    /// <summary>Every header of an answer in the order sent, those of the body after the others.</summary>
    public static IReadOnlyList<HeaderLine> LinesOf(HttpResponseMessage response)
    {
        var lines = new List<HeaderLine>();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            lines.AddRange(values.Select(value => new HeaderLine(name, Decode(value))));
        }

        return lines;
    }
}
