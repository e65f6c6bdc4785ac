using System.Text;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Traps;

/// <summary>An address without its numbers: what all pages of one list, calendar or kind of article have in common.</summary>
internal static class UrlPattern
{
    private const int LeastIdentifier = 16;

    /// <summary>The pattern of an address: numbers as <c>#</c>, identifiers of 16 and more letters with digits as <c>*</c>; the pairs of the query in order of name.</summary>
    public static string Of(PageUrl url)
    {
        var pattern = new StringBuilder(url.Text.Length).Append(url.Uri.Authority);
        AddWithoutNumbers(pattern, url.Path);
        if (url.Uri.Query.Length > 1)
        {
            var pairs = url.Uri.Query[1..].Split('&');
            Array.Sort(pairs, StringComparer.Ordinal);
            for (var at = 0; at < pairs.Length; at++)
            {
                AddWithoutNumbers(pattern.Append(at == 0 ? '?' : '&'), pairs[at]);
            }
        }

        return pattern.ToString();
    }

    private static void AddWithoutNumbers(StringBuilder pattern, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                pattern.Append(text[at++]);
                continue;
            }

            var end = at;
            var digits = 0;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end - at >= 8)))
            {
                digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
            }

            var run = text.AsSpan(at, end - at);
            if (digits > 0 && run.Length >= LeastIdentifier && digits < run.Length)
            {
                pattern.Append('*');
            }
            else
            {
                AddRun(pattern, run);
            }

            at = end;
        }
    }

    private static void AddRun(StringBuilder pattern, ReadOnlySpan<char> run)
    {
        var inNumber = false;
        foreach (var letter in run)
        {
            var isDigit = char.IsAsciiDigit(letter);
            if (!(isDigit && inNumber))
            {
                pattern.Append(isDigit ? '#' : letter);
            }

            inNumber = isDigit;
        }
    }
}
