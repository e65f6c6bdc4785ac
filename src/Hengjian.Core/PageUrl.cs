using System.Diagnostics.CodeAnalysis;

namespace Hengjian.Core;

/// <summary>The absolute http or https address of a page or file, in one spelling: host in lower case, default port and fragment dropped, non-ASCII percent-encoded as UTF-8.</summary>
/// <remarks>Two addresses that differ only in a final slash are two addresses. At most 2,083 characters; longer ones do not parse.</remarks>
public sealed record PageUrl : IComparable<PageUrl>
{
    private const int LongestAddress = 2083;

    private PageUrl(Uri uri)
    {
        Uri = uri;
        Text = uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    }

    /// <summary>The address as text.</summary>
    public string Text { get; }

    /// <summary>The address as the framework's type, for making requests.</summary>
    public Uri Uri { get; }

    /// <summary>The host in lower case, without port.</summary>
    public string Host => Uri.IdnHost;

    /// <summary>The path, beginning with a slash, without the query.</summary>
    public string Path => Uri.AbsolutePath;

    /// <summary>Reads an absolute address.</summary>
    /// <returns>False for anything but http and https, for an address without a host, and for one that is too long.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PageUrl? url)
    {
        url = null;
        if (text is null || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri))
        {
            return false;
        }

        return TryTake(uri, out url);
    }

    /// <summary>Reads an address that the program itself wrote.</summary>
    /// <exception cref="FormatException">The text is not an absolute http or https address.</exception>
    public static PageUrl Parse(string text) =>
        TryParse(text, out var url) ? url : throw new FormatException($"Not an absolute http or https address: {text}");

    /// <summary>Reads the target of a link on this page, absolute or relative.</summary>
    /// <returns>False for <c>javascript:</c>, <c>mailto:</c> and other schemes, and for what cannot be an address.</returns>
    public bool TryResolve(string? link, [NotNullWhen(true)] out PageUrl? url)
    {
        url = null;
        return link is not null && Uri.TryCreate(Uri, link.Trim(), out var uri) && TryTake(uri, out url);
    }

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

    private static bool TryTake(Uri uri, [NotNullWhen(true)] out PageUrl? url)
    {
        url = null;
        if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0 || uri.OriginalString.Length > LongestAddress)
        {
            return false;
        }

        url = new PageUrl(uri);
        return url.Text.Length <= LongestAddress;
    }
}
