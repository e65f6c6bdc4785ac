namespace Hengjian.EndToEnd.Crawls;

/// <summary>Runs where <c>hengjian</c> knows the verb <c>crawl</c>; a build without it skips and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CrawlFactAttribute : FactAttribute
{
    private static readonly bool Known = HengjianCommand.Knows("crawl");

    public CrawlFactAttribute()
    {
        if (!Known)
        {
            Skip = "this build of hengjian has no verb crawl";
        }
    }
}
