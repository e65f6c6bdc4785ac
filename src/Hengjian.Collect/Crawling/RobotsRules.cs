using System.Text;
using Hengjian.Collect.Crawling.Robots;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>What a host's robots.txt allows us (RFC 9309).</summary>
/// <remarks>
/// The groups that name our product count together; where none does, those for <c>*</c>. The longest matching rule decides, Allow before Disallow when equally long;
/// <c>*</c> stands for anything and <c>$</c> for the end. <c>Crawl-delay</c>, which the standard lacks, is honoured too.
/// A look-up costs microseconds, however many rules there are and however they are written. Thread-safe.
/// </remarks>
public sealed class RobotsRules
{
    /// <summary>The name under which robots.txt addresses us.</summary>
    public const string Product = "Hengjian";

    private readonly PrefixRules beginnings;
    private readonly Dictionary<string, RobotsRank> wholes;
    private readonly PatternRules patterns;

    private RobotsRules(RobotsGroup group, IReadOnlyList<string> sitemaps)
    {
        beginnings = new PrefixRules(group.Beginnings);
        wholes = group.Wholes;
        patterns = new PatternRules(group.Patterns);
        CrawlDelay = group.Delay;
        Sitemaps = sitemaps;
    }

    /// <summary>No robots.txt: everything is allowed.</summary>
    public static RobotsRules AllowAll { get; } = Read("");

    /// <summary>A robots.txt that cannot be reached: nothing is allowed.</summary>
    public static RobotsRules DisallowAll { get; } = Read("User-agent: *\nDisallow: /");

    /// <summary>The time between two requests that the site asks for; null when it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The addresses of site maps that the file names for everybody, as written and in its order; at most 1,000.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads the file's text; see <see cref="Read(ReadOnlySpan{byte})"/>.</summary>
    public static RobotsRules Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the file's bytes; lines that are no rules are skipped. A web page in its place holds no rules. 500 KiB are read, as the standard wants at least.</summary>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes)
    {
        var file = new RobotsFile();
        file.Read(IsWebPage(bytes) ? [] : bytes);
        return new RobotsRules(file.Ours.IsPresent ? file.Ours : file.Everyones, file.Sitemaps);
    }

    /// <summary>Whether an address may be asked.</summary>
    public bool Allows(PageUrl url)
    {
        var path = RobotsPath.OfAddress(url.Uri.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var rank = beginnings.Find(path);
        if (wholes.TryGetValue(path, out var whole))
        {
            rank = RobotsRank.First(rank, whole);
        }

        return patterns.Find(path, rank).IsAllow;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> bytes)
    {
        var start = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        return start.StartsWith("<"u8);
    }
}
