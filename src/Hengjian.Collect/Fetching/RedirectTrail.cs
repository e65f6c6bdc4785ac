using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>The addresses that one call passed through, with the cookies that were set on the way.</summary>
/// <remarks>
/// Many sites answer the first visit with a cookie and a redirect to the same address; a client without cookies goes round for ever and calls the page dead.
/// So cookies live as long as the call and reach the hosts that their Domain names (RFC 6265, 5.1.3; without it their own alone), as a site's sign-on host sets one for all its hosts; and a circle is a circle only when nothing has changed since the address was last asked.
/// </remarks>
internal sealed class RedirectTrail(PageUrl start, int limit)
{
    // WHATWG Fetch: "If request's redirect count is 20, then return a network error."
    private const int BrowsersFollow = 20;

    private readonly List<PageUrl> passed = [];
    private readonly HashSet<(PageUrl, string)> asked = [(start, "")];
    private readonly SortedDictionary<string, string> cookies = new(StringComparer.Ordinal);

    public PageUrl Current { get; private set; } = start;

    /// <summary>The addresses between the first and the last.</summary>
    public IReadOnlyList<PageUrl> Between => passed.Count > 1 ? passed[1..] : [];

    /// <summary>The Cookie header for the current address; empty when there is none.</summary>
    public string Cookies => string.Join("; ", cookies.Where(cookie => Reaches(cookie.Key.AsSpan(0, cookie.Key.IndexOf('\n', StringComparison.Ordinal)), Current.Host)).Select(cookie => cookie.Value));

    /// <summary>Whether a status sends us elsewhere.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Goes to the address that an answer names.</summary>
    /// <returns>Why it cannot be followed; null when it can.</returns>
    public CallFailure? Follow(HttpResponseMessage response)
    {
        Remember(response);
        if (!response.Headers.NonValidated.TryGetValues("Location", out var values) || values.ToString() is not { Length: > 0 } raw)
        {
            return new CallFailure(FailureCause.Malformed, $"服务器答复 {(int)response.StatusCode}（跳转），但没有给出地址", false);
        }

        var location = HeaderText.Decode(raw);
        if (!Current.TryResolve(location, out var next))
        {
            return new CallFailure(FailureCause.Malformed, $"跳转到不能访问的地址：{Shorten(location)}", false);
        }

        passed.Add(Current);
        Current = next;
        return !asked.Add((next, Cookies)) ? new CallFailure(FailureCause.RedirectLoop, $"跳转循环：又回到 {Shorten(next.Text)}", true)
            : passed.Count > limit ? new CallFailure(FailureCause.RedirectLoop, $"跳转超过 {limit} 次", limit >= BrowsersFollow)
            : null;
    }

    private void Remember(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("Set-Cookie", out var values))
        {
            return;
        }

        foreach (var value in values)
        {
            var pair = value.Split(';')[0].Trim();
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && pair.Length <= 4096 && cookies.Count < 50)
            {
                cookies[(DomainOf(value) ?? Current.Host) + "\n" + pair[..equals]] = pair;
            }
        }
    }

    /// <summary>The domain with a dot before it that a cookie is set for; null for the host alone, also where it names a stranger or a whole top domain.</summary>
    private string? DomainOf(string cookie)
    {
        var attribute = cookie.Split(';').Skip(1).Select(part => part.Trim()).LastOrDefault(part => part.StartsWith("Domain=", StringComparison.OrdinalIgnoreCase));
        var domain = attribute?["Domain=".Length..].Trim().TrimStart('.').ToLowerInvariant();
        return domain is { Length: > 0 } && domain.Contains('.', StringComparison.Ordinal) && !System.Net.IPAddress.TryParse(Current.Host, out _) && Reaches("." + domain, Current.Host) ? "." + domain : null;
    }

    private static bool Reaches(ReadOnlySpan<char> domain, string host) =>
        host.AsSpan().SequenceEqual(domain) || (domain is ['.', .. var name] && (host.AsSpan().SequenceEqual(name) || host.AsSpan().EndsWith(domain, StringComparison.Ordinal)));

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
