using System.Net;
using System.Text;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Writes the request of a hop: its headers in the order in which a browser sends them.</summary>
internal static class RequestForm
{
    private const string Pages = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private const string PagesAndPictures = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

    /// <summary>The request of a call for the address it has come to.</summary>
    /// <param name="url">The address.</param>
    /// <param name="cookies">The cookies set on the way; empty when there are none.</param>
    /// <param name="call">What is wished.</param>
    /// <param name="options">Who we say we are.</param>
    public static HttpRequestMessage Compose(PageUrl url, string cookies, Call call, FetchOptions options)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url.Uri)
        {
            Version = call.Http == HttpWish.Http11 ? HttpVersion.Version11 : HttpVersion.Version20,
            VersionPolicy = call.Http == HttpWish.Http2 ? HttpVersionPolicy.RequestVersionOrLower : HttpVersionPolicy.RequestVersionExact,
        };
        if (call.AsBrowser)
        {
            AddBrowser(request, url, call.Referer, options);
        }
        else
        {
            Add(request, "User-Agent", options.UserAgent);
            Add(request, "Accept", Pages);
            Add(request, "Accept-Encoding", call.Range is null ? "gzip, deflate, br" : "identity");
            Add(request, "Accept-Language", "zh-CN,zh;q=0.9");
        }

        Add(request, "Cookie", cookies);
        Add(request, "Range", call.AsksRange ? call.Range?.ToString() ?? "" : "");
        if (call.Previous is { Payload: not null } previous && previous.FinalUrl == url)
        {
            Add(request, "If-None-Match", HeaderOf(previous, "ETag"));
            Add(request, "If-Modified-Since", HeaderOf(previous, "Last-Modified"));
        }

        return request;
    }

    /// <summary>What a browser sends when a link is followed. It marks where a request comes from only over TLS (W3C Fetch Metadata, "potentially trustworthy").</summary>
    private static void AddBrowser(HttpRequestMessage request, PageUrl url, PageUrl? referer, FetchOptions options)
    {
        Add(request, "Connection", "keep-alive");
        Add(request, "Upgrade-Insecure-Requests", "1");
        Add(request, "User-Agent", options.BrowserAgent);
        Add(request, "Accept", PagesAndPictures);
        if (url.Uri.Scheme == Uri.UriSchemeHttps)
        {
            Add(request, "Sec-Fetch-Site", referer is null ? "none" : referer.Uri.Authority == url.Uri.Authority ? "same-origin" : "cross-site");
            Add(request, "Sec-Fetch-Mode", "navigate");
            Add(request, "Sec-Fetch-User", "?1");
            Add(request, "Sec-Fetch-Dest", "document");
        }

        Add(request, "Referer", RefererOf(referer, url));
        Add(request, "Accept-Encoding", "gzip, deflate, br");
        Add(request, "Accept-Language", "zh-CN,zh;q=0.9");
    }

    /// <summary>The page that led here as a browser names it: in full to its own site, by scheme and host to another, not at all from https to http (W3C Referrer Policy, strict-origin-when-cross-origin).</summary>
    private static string RefererOf(PageUrl? referer, PageUrl url) =>
        referer is null || (referer.Uri.Scheme == Uri.UriSchemeHttps && url.Uri.Scheme == Uri.UriSchemeHttp) ? ""
        : referer.Uri.Scheme == url.Uri.Scheme && referer.Uri.Authority == url.Uri.Authority ? referer.Text
        : $"{referer.Uri.Scheme}://{referer.Uri.Authority}/";

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (value.Length > 0 && Ascii.IsValid(value) && value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string HeaderOf(Capture capture, string name) =>
        capture.Headers.FirstOrDefault(line => line.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
}
