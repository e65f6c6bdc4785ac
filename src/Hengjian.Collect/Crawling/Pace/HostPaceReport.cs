namespace Hengjian.Collect.Crawling.Pace;

/// <summary>How fast a host was asked in a crawl, and why not faster.</summary>
/// <param name="Host">The host, with its port unless it is the usual one.</param>
/// <param name="Requests">How many requests it was asked.</param>
/// <param name="Halvings">How often the rate was halved: 429, 503, a time-out, a broken connection, or an answer slower by far than usual.</param>
/// <param name="Rests">How often the host was left alone: it asked for it (Retry-After, 429), or it had fallen silent.</param>
/// <param name="Rested">How long it was left alone in all.</param>
/// <param name="PresentRate">Requests a second that it may be asked at the end; null for no limit.</param>
/// <param name="CrawlDelay">The time between two requests that its robots.txt asks for; null when it asks for none.</param>
/// <param name="GivenUp">Why it is not asked any more (zh-CN); null while it is.</param>
/// <param name="Words">Why it was asked more slowly than configured (zh-CN); null when it was not.</param>
public sealed record HostPaceReport(
    string Host,
    long Requests,
    int Halvings,
    int Rests,
    TimeSpan Rested,
    double? PresentRate,
    TimeSpan? CrawlDelay,
    string? GivenUp,
    string? Words);
