using Hengjian.Collect.Fetching;

namespace Hengjian.Collect.Probes;

/// <summary>How a home page is probed. Section <c>Collect:Probe</c>.</summary>
public sealed class ProbeOptions
{
    /// <summary>The probes of a site a day. 24 by default; the rubric counts a day with at least 20. From 1 to 1,440.</summary>
    public int PerDay { get; set; } = 24;

    /// <summary>How long a probe waits for the whole answer. 30 seconds by default: longer than the 15 seconds from which a probe counts as failed, so that the record shows how slow it was.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The version of HTTP asked for. HTTP/1.1 by default, which every server speaks.</summary>
    public HttpWish Http { get; set; } = HttpWish.Http11;

    /// <summary>The addresses that may be connected to. All by default, as a visitor's browser does.</summary>
    public AddressWish Family { get; set; } = AddressWish.Any;

    /// <summary>The most probes under way at a time, all sites together. 4,096 by default, room for every host of a province to hang; from 1 to 100,000. Each holds a socket.</summary>
    public int MostAtOnce { get; set; } = 4096;

    /// <summary>The most finished probes that wait to be taken by storage and notification. 20,000 by default, about 1 KB each; from 1 to 1,000,000.</summary>
    public int MostWaiting { get; set; } = 20_000;

    /// <summary>How late a probe may begin. Later than that it is not made at all but recorded as missed by us. 1 second by default; above 0, at most 1 minute.</summary>
    public TimeSpan MostLateness { get; set; } = TimeSpan.FromSeconds(1);

    internal void Validate()
    {
        if (!Enum.IsDefined(Http))
        {
            throw new ArgumentException("设置 Collect:Probe:Http 应为 Http11、Http2 或 Http2Unasked");
        }

        if (!Enum.IsDefined(Family))
        {
            throw new ArgumentException("设置 Collect:Probe:Family 应为 Any、IPv4 或 IPv6");
        }

        if (MostAtOnce is < 1 or > 100_000)
        {
            throw new ArgumentException("设置 Collect:Probe:MostAtOnce 应为 1 至 100000");
        }

        if (MostWaiting is < 1 or > 1_000_000)
        {
            throw new ArgumentException("设置 Collect:Probe:MostWaiting 应为 1 至 1000000");
        }

        if (MostLateness <= TimeSpan.Zero || MostLateness > TimeSpan.FromMinutes(1))
        {
            throw new ArgumentException("设置 Collect:Probe:MostLateness 应大于 0，至多 1 分钟");
        }

        if (PerDay is < 1 or > 1440)
        {
            throw new ArgumentException("设置 Collect:Probe:PerDay 应为 1 至 1440");
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(10))
        {
            throw new ArgumentException("设置 Collect:Probe:Timeout 应大于 0，至多 10 分钟");
        }
    }

    internal FetchOptions Limits(FetchOptions fetch) => new()
    {
        Contact = fetch.Contact,
        Timeout = Timeout,
        MaxBytes = fetch.MaxBytes,
        MaxHeaderKilobytes = fetch.MaxHeaderKilobytes,
        MaxRedirects = fetch.MaxRedirects,
        MaxCompressionRatio = fetch.MaxCompressionRatio,
    };
}
