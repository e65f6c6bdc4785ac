using Hengjian.Collect.Fetching;

namespace Hengjian.Collect.Probes;

/// <summary>How a home page is probed. Section <c>Collect:Probe</c>.</summary>
public sealed class ProbeOptions
{
    /// <summary>The probes of a site a day. 24 by default; the rubric counts a day with at least 20. From 1 to 1,440.</summary>
    public int PerDay { get; set; } = 24;

    /// <summary>How long a probe waits for the whole answer. 30 seconds by default: longer than the 15 seconds from which a probe counts as failed, so that the record shows how slow it was.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
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
