using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Fetches the robots.txt of a host, once a crawl.</summary>
/// <remarks>RFC 9309, 2.3.1: no such file (4xx) allows everything; a server error or silence forbids everything, after a second look.</remarks>
internal sealed class RobotsReader(Fetcher fetcher, HostPace pace, CrawlOptions options, TimeProvider clock)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, RobotsRules> known = new(StringComparer.Ordinal);

    /// <summary>Why an address must not be asked (zh-CN); null when it may.</summary>
    public async Task<string?> RefusalAsync(PageUrl url, CancellationToken cancellation)
    {
        if (!options.RespectRobots)
        {
            return null;
        }

        var key = url.Uri.GetLeftPart(UriPartial.Authority);
        if (!known.TryGetValue(key, out var rules))
        {
            known[key] = rules = await ReadAsync(url, cancellation).ConfigureAwait(false);
        }

        return ReferenceEquals(rules, RobotsRules.DisallowAll) ? "robots.txt 暂时取不到，按规定不采集"
            : rules.Allows(url) ? null
            : "robots.txt 不允许访问";
    }

    private async Task<RobotsRules> ReadAsync(PageUrl url, CancellationToken cancellation)
    {
        if (!url.TryResolve("/robots.txt", out var address))
        {
            return RobotsRules.AllowAll;
        }

        var looks = new List<Look>();
        while (true)
        {
            await pace.WaitAsync(address, cancellation).ConfigureAwait(false);
            var fetched = await fetcher.FetchPageAsync(address, null, cancellation).ConfigureAwait(false);
            looks.Add(Look.At(fetched, clock.GetUtcNow()));
            if (fetched.Capture.Failure is null)
            {
                var rules = fetched.BodyWasSkipped ? RobotsRules.AllowAll : RobotsRules.Read(PageText.Read(fetched.Body.Span, fetched.Capture.ContentType).Text);
                pace.Slow(address, rules.CrawlDelay is { } delay && delay < LongestDelay ? delay : rules.CrawlDelay is null ? TimeSpan.Zero : LongestDelay);
                return rules;
            }

            var decision = LookDecision.From(looks, options.SecondLook);
            if (decision.Verdict is not null)
            {
                return fetched.Capture.Failure is FailureCause.Http4xx or FailureCause.RedirectLoop ? RobotsRules.AllowAll : RobotsRules.DisallowAll;
            }

            pace.Rest(address, decision.Wait < options.MaxRetryAfter ? decision.Wait : options.MaxRetryAfter);
        }
    }
}
