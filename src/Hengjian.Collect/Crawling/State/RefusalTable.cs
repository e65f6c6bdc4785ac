using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>What was not asked, or not read to its end, and why.</summary>
internal sealed class RefusalTable(SqliteFile file)
{
    private readonly SqliteStatement add = file.Prepare("INSERT INTO refusal (url, reason, rule) VALUES (?, ?, ?)");
    private readonly SqliteStatement reasons = file.Prepare("SELECT rule, reason, COUNT(*), MIN(url) FROM refusal GROUP BY rule, CASE WHEN rule IS NULL THEN reason END ORDER BY 1, 2");
    private readonly SqliteStatement addresses = file.Prepare("SELECT url FROM refusal WHERE rule IS NULL AND reason = ? ORDER BY url");
    private readonly SqliteStatement words = file.Prepare("SELECT MIN(reason) FROM refusal WHERE rule = ? AND url = ?");

    /// <summary>Notes an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="reason">Why (zh-CN).</param>
    /// <param name="rule">What it has in common with others of which one stands for all; null when it is named for itself.</param>
    public void Add(string url, string reason, string? rule = null) => add.Set(0, url).Set(1, reason).Set(2, rule).Run();

    /// <summary>Every address, or, for a rule, and for a reason with more than <see cref="NotAskedTarget.MostOfReason"/> of them, the first that stands for all; sorted by address.</summary>
    public IReadOnlyList<NotAskedTarget> Read()
    {
        var rows = new List<(string? Rule, string Reason, long Count, string First)>();
        while (reasons.Next())
        {
            rows.Add((reasons.Text(0), reasons.Text(1)!, reasons.Number(2), reasons.Text(3)!));
        }

        return [.. rows.SelectMany(row => row.Rule is { } rule ? [One(row.First, ReasonOf(rule, row.First), row.Count)]
            : row.Count > NotAskedTarget.MostOfReason ? [One(row.First, row.Reason, row.Count)]
            : Each(row.Reason)).OrderBy(left => left.Url).ThenBy(left => left.Reason, StringComparer.Ordinal)];
    }

    private static NotAskedTarget One(string url, string reason, long count) => new(PageUrl.Parse(url), reason) { Count = count };

    private string ReasonOf(string rule, string url)
    {
        words.Set(0, rule).Set(1, url).Next();
        var reason = words.Text(0) ?? "";
        words.Reset();
        return reason;
    }

    private List<NotAskedTarget> Each(string reason)
    {
        var found = new List<NotAskedTarget>();
        addresses.Set(0, reason);
        while (addresses.Next())
        {
            found.Add(new NotAskedTarget(PageUrl.Parse(addresses.Text(0)!), reason));
        }

        return found;
    }
}
