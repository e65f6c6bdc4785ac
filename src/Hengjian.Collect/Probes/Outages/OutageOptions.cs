using Hengjian.Core;

namespace Hengjian.Collect.Probes.Outages;

/// <summary>When an outage is our own. Section <c>Collect:Probe:Outage</c>.</summary>
public sealed record OutageOptions
{
    /// <summary>The fewest different hosts that must be out of reach. 10 by default.</summary>
    public int Hosts { get; init; } = 10;

    /// <summary>The fewest different networks (IPv4 /16, IPv6 /32) they must lie in. 3 by default: a government cloud that fails with all its sites is one network, and its failure is its own.</summary>
    public int Networks { get; init; } = 3;

    /// <summary>The share that must be out of reach, of hosts and of probes. 0.9 by default; above 0.5, at most 1.</summary>
    public decimal Share { get; init; } = 0.9m;

    /// <summary>The longest time between two probes of one outage. 10 minutes by default.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Hosts outside the offices' networks that only show whether our own works. None by default. One that is reached proves that we are not cut off; when all are out of reach, we are, however few sites are watched.</summary>
    public IReadOnlyList<PageUrl> References { get; init; } = [];

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names the setting (zh-CN).</exception>
    public void Validate()
    {
        if (Hosts < 2)
        {
            throw new ArgumentException("设置 Collect:Probe:Outage:Hosts 应至少 2");
        }

        if (Networks < 1 || Networks > Hosts)
        {
            throw new ArgumentException("设置 Collect:Probe:Outage:Networks 应至少 1，不超过 Hosts");
        }

        if (Share is <= 0.5m or > 1)
        {
            throw new ArgumentException("设置 Collect:Probe:Outage:Share 应大于 0.5，至多 1");
        }

        if (Gap < TimeSpan.FromSeconds(1) || Gap > TimeSpan.FromDays(1))
        {
            throw new ArgumentException("设置 Collect:Probe:Outage:Gap 应为 1 秒至 1 天");
        }
    }
}
