using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hengjian.Core.Addresses;

namespace Hengjian.Core;

/// <summary>The absolute http or https address of a page or file, in one spelling: host in lower case and in punycode, default port and fragment dropped, encoded as a browser encodes it.</summary>
/// <remarks>
/// Two addresses that differ only in a final slash are two addresses, as are two that differ in how they percent-encode (WHATWG URL Standard); a dot that ends the host does not count.
/// At most 2,083 characters; longer ones do not parse.
/// </remarks>
public sealed partial record PageUrl : IComparable<PageUrl>
{
    private const int LongestAddress = 2083;

    private readonly AddressParts parts;

    private PageUrl(AddressParts parts, Uri uri)
    {
        this.parts = parts;
        Uri = uri;
        var text = $"{uri.Scheme}://{uri.Authority}{parts.Path}{parts.Query}";
        Text = text == uri.OriginalString ? uri.OriginalString : text; // Crawls hold many addresses: one string for both.
    }

    /// <summary>The address as text, within ASCII.</summary>
    public string Text { get; }

    /// <summary>The address as people read it: <see cref="Text"/> with a Chinese host in Chinese.</summary>
    public string DisplayText => DisplayOf(Text);

    /// <summary>The address as the framework's type, for making requests; path and query are sent as they stand in <see cref="Text"/>.</summary>
    public Uri Uri { get; }

    /// <summary>The host in lower case and in punycode, without port.</summary>
    public string Host => Uri.IdnHost;

    /// <summary>The path, beginning with a slash, without the query.</summary>
    public string Path => parts.Path;

    /// <summary>Reads an absolute address.</summary>
    /// <returns>False for anything but http and https, for an address without a host, and for one that is too long.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PageUrl? url)
    {
        url = text is null ? null : Take(AddressParts.Read(text.Trim(), null, "utf-8"));
        return url is not null;
    }

    /// <summary>Reads an address that the program itself wrote.</summary>
    /// <exception cref="FormatException">The text is not an absolute http or https address.</exception>
    public static PageUrl Parse(string text) =>
        TryParse(text, out var url) ? url : throw new FormatException($"Not an absolute http or https address: {text}");

    /// <summary>Reads the target of a link on this page, absolute or relative.</summary>
    /// <param name="link">The link as written.</param>
    /// <param name="url">What a browser would ask.</param>
    /// <param name="charset">The charset of the page, in which its links' queries are encoded: <see cref="Captures.PageText.LinkCharset"/>.</param>
    /// <returns>False for <c>javascript:</c>, <c>mailto:</c> and other schemes, and for what cannot be an address.</returns>
    public bool TryResolve(string? link, [NotNullWhen(true)] out PageUrl? url, string charset = "utf-8")
    {
        url = link is null ? null : Take(AddressParts.Read(link, parts, charset));
        return url is not null;
    }

    /// <summary>A text for people: in every address in it the Chinese host is in Chinese.</summary>
    public static string DisplayOf(string text) =>
        text.Contains("xn--", StringComparison.Ordinal) ? PunycodeHost().Replace(text, match => HostName.Shown(match.Value)) : text;

    /// <summary>Whether this address lies at or below another one on the same host: <c>/zjfgj/a.html</c> lies below <c>/zjfgj</c>, <c>/zjfgjx</c> does not.</summary>
    public bool LiesBelow(PageUrl root)
    {
        if (!string.Equals(Uri.Authority, root.Uri.Authority, StringComparison.Ordinal))
        {
            return false;
        }

        var prefix = root.Path.TrimEnd('/');
        return prefix.Length == 0
            || string.Equals(Path, prefix, StringComparison.Ordinal)
            || Path.StartsWith(prefix + "/", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public bool Equals(PageUrl? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(PageUrl? other) => string.CompareOrdinal(Text, other?.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static PageUrl? Take(AddressParts? parts)
    {
        // The framework would decode and encode anew what is percent-encoded; servers tell the spellings apart.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        if (parts is null || !Uri.TryCreate($"{parts.Scheme}://{parts.User}{parts.Host}{parts.Port}{parts.Path}{parts.Query}", options, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var url = new PageUrl(parts, uri);
        return url.Text.Length <= LongestAddress ? url : null;
    }

    [GeneratedRegex(@"\b(?:[a-z0-9_-]+\.)*xn--[a-z0-9-]+(?:\.[a-z0-9-]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex PunycodeHost();
}
