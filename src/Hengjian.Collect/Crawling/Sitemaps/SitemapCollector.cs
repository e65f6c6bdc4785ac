using System.Globalization;
using System.Net;
using Hengjian.Collect.Feeds;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>Takes what a sitemap names, within the limits, and says what was left out.</summary>
/// <param name="url">The sitemap's address.</param>
internal sealed class SitemapCollector(PageUrl url)
{
    private const int MostFaults = 20;

    private readonly List<SitemapEntry> locations = [];
    private readonly List<SitemapEntry> nested = [];
    private readonly List<string> faults = [];
    private readonly HashSet<PageUrl> seen = [];
    private int elsewhere;
    private int unreadable;
    private string firstUnreadable = "";

    /// <summary>Whether no more addresses are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes an address as written, with entities.</summary>
    public void Take(string written, string? lastModified, bool isSitemap)
    {
        var text = WebUtility.HtmlDecode(written).Trim(' ', '\t', '\r', '\n', '\uFEFF', '\u3000', '"', '\'');
        if (text.Length == 0)
        {
            return;
        }

        if (!url.TryResolve(text, out var found))
        {
            firstUnreadable = unreadable++ == 0 ? PlainText.Clipped(text, 80) : firstUnreadable;
        }
        else if (!Bare(found.Uri.Authority).SequenceEqual(Bare(url.Uri.Authority)))
        {
            elsewhere++;
        }
        else if (found != url && seen.Add(found))
        {
            Add(new SitemapEntry(found, FeedDate.Read(lastModified)), isSitemap ? nested : locations);
        }
    }

    /// <summary>Takes a line of a plain text file.</summary>
    public void Line(string line, int number)
    {
        var text = line.Trim(' ', '\t', '\uFEFF', '\0');
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            Take(text, null, isSitemap: false);
        }
        else if (text.Length > 0 && text[0] != '#')
        {
            Fault(string.Create(CultureInfo.InvariantCulture, $"第 {number} 行不是完整的地址：{PlainText.Clipped(text, 60)}"));
        }
    }

    /// <summary>Notes a fault; past the twentieth they are not listed.</summary>
    public void Fault(string words)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(words);
        }
    }

    /// <summary>Everything taken.</summary>
    public SitemapReading Result()
    {
        if (elsewhere > 0)
        {
            Fault($"有 {elsewhere} 个其他主机的地址，未取");
        }

        if (unreadable > 0)
        {
            Fault($"有 {unreadable} 个地址无法识别，如：{firstUnreadable}");
        }

        return new SitemapReading(locations, nested, faults);
    }

    private void Add(SitemapEntry entry, List<SitemapEntry> list)
    {
        if (locations.Count + nested.Count < SitemapReader.MostLocations)
        {
            list.Add(entry);
        }
        else if (!IsFull)
        {
            IsFull = true;
            Fault($"站点地图的地址超过 {SitemapReader.MostLocations} 个，其余未取");
        }
    }

    private static ReadOnlySpan<char> Bare(string authority) => authority.StartsWith("www.", StringComparison.Ordinal) ? authority.AsSpan(4) : authority;
}
