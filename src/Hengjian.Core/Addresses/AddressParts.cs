using System.Globalization;

namespace Hengjian.Core.Addresses;

/// <summary>The parts of an http or https address, each in the spelling in which a browser sends it; the fragment is dropped.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="User">Name and password with the sign that ends them; empty as a rule.</param>
/// <param name="Host">The host in ASCII.</param>
/// <param name="Port">The port with its colon; empty for the scheme's own.</param>
/// <param name="Path">The path, beginning with a slash.</param>
/// <param name="Query">The query with its question mark; empty when there is none.</param>
/// <remarks>The parser of the WHATWG URL Standard, for the two schemes that are asked.</remarks>
internal sealed record AddressParts(string Scheme, string User, string Host, string Port, string Path, string Query)
{
    private const int LongestText = 65_536;

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address, absolute, or relative to the base.</param>
    /// <param name="basis">The base; null when only an absolute address will do.</param>
    /// <param name="charset">The charset in which the query is encoded.</param>
    /// <returns>Null for other schemes and for what is no address.</returns>
    public static AddressParts? Read(string text, AddressParts? basis, string charset)
    {
        var cleaned = text.Length > LongestText ? "" : Clean(text);
        var fragment = cleaned.IndexOf('#', StringComparison.Ordinal);
        cleaned = fragment < 0 ? cleaned : cleaned[..fragment];
        var scheme = SchemeOf(cleaned);
        if (scheme is not (null or "http" or "https") || text.Length > LongestText || (scheme is null && basis is null))
        {
            return null;
        }

        var rest = scheme is null ? cleaned : cleaned[(scheme.Length + 1)..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : "?" + PercentCoding.Query(rest[(mark + 1)..], charset);
        rest = (mark < 0 ? rest : rest[..mark]).Replace('\\', '/');
        var slashes = rest.Length - rest.AsSpan().TrimStart('/').Length;
        if (slashes >= 2 || basis is null || (scheme is not null && scheme != basis.Scheme))
        {
            return WithHost(scheme ?? basis!.Scheme, rest[slashes..], query);
        }

        return rest.Length == 0 ? basis with { Query = mark < 0 ? basis.Query : query }
            : basis with { Path = Dotless(slashes == 1 ? rest : basis.Path[..(basis.Path.LastIndexOf('/') + 1)] + rest), Query = query };
    }

    /// <summary>The scheme in lower case with which a text begins; null when it begins with none.</summary>
    public static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || !char.IsAsciiLetter(text[0]) || !text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? null
            : text[..colon].ToLowerInvariant();
    }

    /// <summary>The text without controls and blanks around it, and without tabs and line ends inside.</summary>
    public static string Clean(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && text[from] <= ' ')
        {
            from++;
        }

        while (to > from && text[to - 1] <= ' ')
        {
            to--;
        }

        var cleaned = text[from..to];
        return cleaned.AsSpan().IndexOfAny("\t\r\n") < 0 ? cleaned : string.Concat(cleaned.Where(c => c is not ('\t' or '\r' or '\n')));
    }

    private static AddressParts? WithHost(string scheme, string rest, string query)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? rest : rest[..slash];
        var at = authority.LastIndexOf('@');
        var place = authority[(at + 1)..];
        var colon = place.LastIndexOf(':') is var last && last > place.LastIndexOf(']') ? last : place.Length;
        var port = place[Math.Min(colon + 1, place.Length)..];
        var number = scheme == "http" ? 80 : 443;
        if (HostName.Ascii(place[..colon]) is not { } host
            || (port.Length > 0 && (!port.All(char.IsAsciiDigit) || !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > 65_535)))
        {
            return null;
        }

        var isOwn = number == (scheme == "http" ? 80 : 443);
        return new AddressParts(
            scheme,
            at <= 0 ? "" : UserOf(authority[..at]) + "@",
            host,
            isOwn ? "" : string.Create(CultureInfo.InvariantCulture, $":{number}"),
            Dotless(slash < 0 ? "/" : rest[slash..]),
            query);
    }

    private static string UserOf(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? PercentCoding.User(text[..colon]) + ":" + PercentCoding.User(text[(colon + 1)..])
            : PercentCoding.User(text);

    /// <summary>A path without its dots, encoded.</summary>
    private static string Dotless(string path)
    {
        var kept = new List<string>();
        var segments = path[1..].Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var dots = segments[i].Length > 6 ? "" : segments[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (dots == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (dots is "." or "..")
            {
                kept.AddRange(i == segments.Length - 1 ? [""] : []);
            }
            else
            {
                kept.Add(PercentCoding.Path(segments[i]));
            }
        }

        return "/" + string.Join('/', kept);
    }
}
