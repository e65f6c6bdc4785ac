using Hengjian.Collect.Crawling;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Probes;

namespace Hengjian.Collect;

/// <summary>The settings of collecting, section <c>Collect</c>.</summary>
public sealed class CollectOptions
{
    /// <summary>Whether loopback, private, link-local and metadata addresses may be asked. False by default; true is for tests and intranets.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How one address is fetched.</summary>
    public FetchOptions Fetch { get; set; } = new();

    /// <summary>How a home page is probed.</summary>
    public ProbeOptions Probe { get; set; } = new();

    /// <summary>How a site is crawled.</summary>
    public CrawlOptions Crawl { get; set; } = new();

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names the setting (zh-CN).</exception>
    public void Validate()
    {
        Fetch.Validate();
        Probe.Validate();
        Crawl.Validate();
    }
}
