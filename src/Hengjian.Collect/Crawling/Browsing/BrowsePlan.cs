namespace Hengjian.Collect.Crawling.Browsing;

/// <summary>Decides which pages are worth a browser: as many as are allowed, and of one form of address no more once its first three brought nothing. Safe for several workers.</summary>
/// <remarks>
/// A quarter of what is allowed is kept for random addresses, without which nothing rendered is proven. What is under way does not count yet, so with several workers a form may get one page more for each.
/// Memory: one entry for each form that was rendered, at most as many as are allowed.
/// </remarks>
/// <param name="most">The most pages of the crawl, random addresses included.</param>
/// <param name="before">What an unfinished crawl had rendered already.</param>
internal sealed class BrowsePlan(int most, IEnumerable<(string Pattern, int Tried, int Fruitful)> before)
{
    /// <summary>The form under which random addresses are counted.</summary>
    public const string Random = "";

    private const int Trials = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Tried, int Fruitful)> patterns = before.ToDictionary(row => row.Pattern, row => (row.Tried, row.Fruitful), StringComparer.Ordinal);
    private int pages = -1;

    /// <summary>Asks whether a page may be rendered; if so, it counts.</summary>
    /// <param name="pattern">The form of its address.</param>
    public bool TryBegin(string pattern)
    {
        lock (gate)
        {
            pages = pages >= 0 ? pages : patterns.Sum(row => row.Key == Random ? 0 : row.Value.Tried);
            var (tried, fruitful) = patterns.GetValueOrDefault(pattern);
            var kept = most / 4;
            if (pattern == Random ? tried >= kept : pages >= most - kept || (tried >= Trials && fruitful == 0))
            {
                return false;
            }

            pages += pattern == Random ? 0 : 1;
            patterns[pattern] = (pattern == Random ? tried + 1 : tried, fruitful);
            return true;
        }
    }

    /// <summary>Tells what a page brought.</summary>
    /// <param name="pattern">The form of its address.</param>
    /// <param name="isFruitful">Whether it had links that the plain page lacks.</param>
    public void End(string pattern, bool isFruitful)
    {
        if (pattern == Random)
        {
            return;
        }

        lock (gate)
        {
            var (tried, fruitful) = patterns[pattern];
            patterns[pattern] = (tried + 1, fruitful + (isFruitful ? 1 : 0));
        }
    }
}
