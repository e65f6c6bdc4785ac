using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>What a host's robots.txt allows us (RFC 9309).</summary>
/// <remarks>
/// The groups that name our product count together; where none does, those for <c>*</c>. The longest matching rule decides, Allow before Disallow when equally long;
/// <c>*</c> stands for anything and <c>$</c> for the end. <c>Crawl-delay</c>, which the standard lacks, is honoured too.
/// </remarks>
public sealed class RobotsRules
{
    /// <summary>The name under which robots.txt addresses us.</summary>
    public const string Product = "Hengjian";

    private const int MostText = 500 * 1024;

    private readonly IReadOnlyList<(bool Allow, string Pattern)> rules;

    private RobotsRules(IReadOnlyList<(bool Allow, string Pattern)> rules, TimeSpan? crawlDelay)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>No robots.txt: everything is allowed.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>A robots.txt that cannot be reached: nothing is allowed.</summary>
    public static RobotsRules DisallowAll { get; } = new([(false, "/")], null);

    /// <summary>The time between two requests that the site asks for; null when it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads the file's text; lines that are no rules are skipped. At most 500 KB are read, as the standard wants at least.</summary>
    public static RobotsRules Read(string text)
    {
        var ours = new Group();
        var everyones = new Group();
        var current = new List<Group>();
        var namesOpen = false;
        foreach (var line in text[..Math.Min(text.Length, MostText)].Split('\n', '\r'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            var field = line[..colon].Trim().TrimStart('\uFEFF').ToLowerInvariant();
            var comment = line.IndexOf('#', colon);
            var value = (comment < 0 ? line[(colon + 1)..] : line[(colon + 1)..comment]).Trim();
            if (field == "user-agent")
            {
                if (!namesOpen)
                {
                    current.Clear();
                }

                namesOpen = true;
                var group = value == "*" ? everyones : Names(value) ? ours : null;
                if (group is not null)
                {
                    group.Present = true;
                    current.Add(group);
                }
            }
            else if (field is "allow" or "disallow" or "crawl-delay")
            {
                namesOpen = false;
                current.ForEach(group => group.Add(field, value));
            }
        }

        var chosen = ours.Present ? ours : everyones;
        return new RobotsRules(chosen.Rules, chosen.Delay);
    }

    /// <summary>Whether an address may be asked.</summary>
    public bool Allows(PageUrl url)
    {
        var path = Normalise(url.Uri.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var longest = -1;
        var allowed = true;
        foreach (var (allow, pattern) in rules)
        {
            if (pattern.Length >= longest && Matches(pattern, path) && (pattern.Length > longest || allow))
            {
                longest = pattern.Length;
                allowed = allow;
            }
        }

        return allowed;
    }

    private static bool Names(string value)
    {
        var token = value.Split('/', ' ')[0];
        return token.Equals(Product, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (isLast && anchored)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }

    /// <summary>One spelling: non-ASCII as percent-encoded UTF-8, the digits of escapes in upper case.</summary>
    private static string Normalise(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            text.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '%')
            {
                text[i + 1] = char.ToUpperInvariant(text[i + 1]);
                text[i + 2] = char.ToUpperInvariant(text[i + 2]);
            }
        }

        return text.ToString();
    }

    private sealed class Group
    {
        public bool Present { get; set; }

        public List<(bool Allow, string Pattern)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string field, string value)
        {
            if (field == "crawl-delay")
            {
                Delay = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
                    ? TimeSpan.FromSeconds(seconds)
                    : Delay;
            }
            else if (value.Length > 0)
            {
                var pattern = Normalise(value);
                Rules.Add((field == "allow", pattern[0] is '/' or '*' ? pattern : "/" + pattern));
            }
        }
    }
}
