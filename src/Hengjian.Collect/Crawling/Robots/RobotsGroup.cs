using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Robots;

/// <summary>The rules of a robots.txt that are for one product, gathered while the file is read.</summary>
internal sealed class RobotsGroup
{
    /// <summary>Whether the file names the product at all.</summary>
    public bool IsPresent { get; set; }

    /// <summary>The time between two requests; null when none is asked for.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The rules that are beginnings of paths.</summary>
    public Dictionary<string, RobotsRank> Beginnings { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules that are whole paths.</summary>
    public Dictionary<string, RobotsRank> Wholes { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules with a star in their middle.</summary>
    public List<RobotsPattern> Patterns { get; } = [];

    /// <summary>Takes a Crawl-delay in seconds; what is no number from 0 to 86,400 is left aside.</summary>
    public void AddDelay(ReadOnlySpan<byte> value)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400)
        {
            Delay = TimeSpan.FromSeconds(seconds);
        }
    }

    /// <summary>Takes a rule; one without a value forbids and allows nothing.</summary>
    /// <param name="isAllow">Whether it allows.</param>
    /// <param name="value">What stands in the file.</param>
    /// <remarks>The standard wants UTF-8. Where it is not, the file is most likely GBK, and the paths it means may be written either way: both are taken.</remarks>
    public void Add(bool isAllow, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        AddRule(isAllow, RobotsPath.OfRule(value));
        if (!Utf8.IsValid(value))
        {
            AddRule(isAllow, RobotsPath.OfRule(Encoding.UTF8.GetBytes(PageText.Read(value, "text/plain; charset=gb18030").Text)));
        }
    }

    private void AddRule(bool isAllow, string written)
    {
        var text = written[0] is '/' or '*' ? written : "/" + written;
        var rank = new RobotsRank(text.Length, isAllow);
        var isAnchored = text[^1] == '$';
        text = (isAnchored ? text[..^1] : text.TrimEnd('*')).Replace("$", "%24", StringComparison.Ordinal);
        if (text.Contains('*', StringComparison.Ordinal))
        {
            Patterns.Add(new RobotsPattern(text, isAnchored, rank));
            return;
        }

        var rules = isAnchored ? Wholes : Beginnings;
        rules[text] = rules.TryGetValue(text, out var known) ? RobotsRank.First(known, rank) : rank;
    }
}
