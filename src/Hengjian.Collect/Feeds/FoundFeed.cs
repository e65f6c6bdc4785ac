namespace Hengjian.Collect.Feeds;

/// <summary>A feed while it is being read: what was found until now.</summary>
internal sealed class FoundFeed
{
    private const int MostItems = 10_000;
    private const int LongestValue = 80;

    public string? Format { get; set; }

    public string Title { get; set; } = "";

    /// <summary>The page that the feed belongs to, as written; null when it names none.</summary>
    public string? Home { get; set; }

    /// <summary>The base of relative addresses that the feed names (xml:base); null when it names none.</summary>
    public string? Base { get; set; }

    public List<FoundItem> Items { get; } = [];

    public List<FeedRemark> Refused { get; } = [];

    public List<FeedRemark> Odd { get; } = [];

    /// <summary>How many items were met, refused ones included.</summary>
    public int Met { get; set; }

    /// <summary>Why no further item is read; null while there is room.</summary>
    public string? Full => Met >= MostItems ? $"订阅源的条目超过 {MostItems} 条，其余未读" : null;

    public void Refuse(int item, string field, string value, string reason) => Refused.Add(new FeedRemark(item, field, Clipped(value), reason));

    public void Remark(int item, string field, string value, string reason) => Odd.Add(new FeedRemark(item, field, Clipped(value), reason));

    private static string Clipped(string value) => PlainText.Clipped(value.ReplaceLineEndings(" "), LongestValue);
}
