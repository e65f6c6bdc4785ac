using Hengjian.Collect.Crawling;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>A folder for the state files of a test's crawls, removed at the end.</summary>
internal sealed class CrawlFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("hengjian-crawl-").FullName;

    public string At(string name) => Path.Combine(path, name);

    /// <summary>What is wanted of a crawl of a home page, with one state file for all crawls of the test.</summary>
    public CrawlOrder Order(string home = "http://a.test/") => new(new Site(new UnitName("模拟局"), PageUrl.Parse(home), null, null), At("site.crawl"));

    /// <summary>Crawls on the city's clock.</summary>
    public Task<CrawlOutcome> CrawlAsync(TestCity city, CollectOptions options, IEvidenceStore store, string home = "http://a.test/") =>
        new SiteCrawler(city, city.Clock, city.Clock, options).CrawlAsync(Order(home), store, null, CancellationToken.None);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
