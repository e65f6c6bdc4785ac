using System.Diagnostics.CodeAnalysis;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>The address of a link as a browser reads it.</summary>
/// <param name="Url">What the browser would ask; for a text that is no address at all, a stand-in on the page's own host, never to be asked.</param>
/// <param name="Repaired">Whether the browser had to mend the text, such as <c>http:///x</c>.</param>
/// <param name="Broken">The text as written, if it claims to be an address and is none; null otherwise.</param>
internal sealed record LinkAddress(PageUrl Url, bool Repaired, string? Broken)
{
    /// <summary>Reads a link's text.</summary>
    /// <param name="baseUrl">The page's address, or what its base element says.</param>
    /// <param name="text">The attribute's value.</param>
    /// <param name="address">What it leads to.</param>
    /// <param name="charset">The charset of the page, in which the query is encoded.</param>
    /// <returns>False for links that are not to be followed: other schemes (<c>javascript:</c>, <c>mailto:</c>, <c>tel:</c>, <c>data:</c>…), fragments, nothing.</returns>
    /// <remarks>By the WHATWG URL standard: blanks around it and line ends inside it do not count, a backslash is a slash, superfluous slashes after the scheme are skipped.</remarks>
    public static bool TryRead(PageUrl baseUrl, string? text, [NotNullWhen(true)] out LinkAddress? address, string charset = "utf-8")
    {
        address = null;
        var cleaned = Clean(text);
        if (cleaned.Length == 0 || cleaned[0] == '#')
        {
            return false;
        }

        var scheme = SchemeOf(cleaned);
        if (scheme is not (null or "http" or "https"))
        {
            return false;
        }

        var rest = Slashed(scheme is null ? cleaned : cleaned[(scheme.Length + 1)..]);
        var slashes = rest.Length - rest.AsSpan().TrimStart('/').Length;
        var hasHost = scheme is null ? slashes >= 2 : slashes >= 2 || scheme != baseUrl.Uri.Scheme;
        var mended = hasHost ? $"{scheme ?? baseUrl.Uri.Scheme}://{rest[slashes..]}" : rest;
        if (mended.Length == 0)
        {
            return false;
        }

        if (baseUrl.TryResolve(mended, out var url, charset))
        {
            address = new LinkAddress(url, hasHost && slashes != 2, null);
            return true;
        }

        if (hasHost && baseUrl.TryResolve("/" + Uri.EscapeDataString(cleaned), out var standIn))
        {
            address = new LinkAddress(standIn, true, cleaned);
            return true;
        }

        return false;
    }

    /// <summary>As the URL standard does: controls and ASCII blanks around it, tabs and line ends inside. Other blanks are part of the address.</summary>
    private static string Clean(string? text)
    {
        var trimmed = (text ?? "").AsSpan();
        while (trimmed is [<= ' ', ..])
        {
            trimmed = trimmed[1..];
        }

        while (trimmed is [.., <= ' '])
        {
            trimmed = trimmed[..^1];
        }

        return trimmed.IndexOfAny("\t\r\n") < 0
            ? trimmed.ToString()
            : string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\r' or '\n')));
    }

    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
        {
            return null;
        }

        var scheme = text.AsSpan(0, colon);
        foreach (var c in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return null;
            }
        }

        return scheme.ToString().ToLowerInvariant();
    }

    private static string Slashed(string text)
    {
        var query = text.AsSpan().IndexOfAny('?', '#');
        return query < 0 ? text.Replace('\\', '/') : text[..query].Replace('\\', '/') + text[query..];
    }
}
