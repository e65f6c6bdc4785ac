using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Feeds;

/// <summary>Makes posts of the items of a feed: resolves addresses, reads dates, and finds which items are one.</summary>
internal sealed class PostMaker
{
    private const int LongestTitle = 500;
    private const int LongestId = 2000;
    private const int LongestContent = 200_000;

    private readonly FoundFeed feed;
    private readonly PageUrl? home;
    private readonly PageUrl? root;

    public PostMaker(FoundFeed feed, PageUrl? address)
    {
        this.feed = feed;
        home = Resolve(feed.Home, address);
        root = Resolve(feed.Base, home ?? address) ?? home ?? address;
    }

    /// <summary>The posts, and how many items were left out as repetitions.</summary>
    public (IReadOnlyList<FeedPost> Posts, int Repeated) Make()
    {
        var (posts, byId, byPage) = (new List<FeedPost>(), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(string, string), int>());
        var repeated = 0;
        foreach (var item in feed.Items)
        {
            if (Post(item) is not { } post)
            {
                continue;
            }

            (string, string)? page = post.Link is { } link && link != home ? (link.Text, post.Title) : null;
            if (byId.TryGetValue(post.Id, out var at) || (page is { } key && byPage.TryGetValue(key, out at)))
            {
                repeated++;
                posts[at] = posts[at].Published is null && post.Published is not null ? posts[at] with { Published = post.Published } : posts[at];
            }
            else
            {
                at = posts.Count;
                posts.Add(post);
            }

            byId.TryAdd(post.Id, at);
            if (page is { } own)
            {
                byPage.TryAdd(own, at);
            }
        }

        return ([.. posts.OrderByDescending(post => post.Published ?? DateTimeOffset.MinValue)], repeated);
    }

    private FeedPost? Post(FoundItem item)
    {
        var title = PlainText.Clipped(PlainText.Line(PlainText.WithoutControls(item.Title)), LongestTitle);
        if (item.Id is null && item.Link is null && title.Length == 0 && item.Content.Length == 0)
        {
            feed.Refuse(item.Place, "", item.Date ?? "", "条目没有标识、链接、标题和内容，未采用");
            return null;
        }

        var link = Resolve(item.Link, Resolve(item.Base, root) ?? root);
        if (item.Link is not null && link is null)
        {
            feed.Remark(item.Place, "link", item.Link, "不是 http 或 https 网址，按没有链接采用");
        }

        var published = FeedDate.Read(item.Date);
        if (item.Date is not null && published is null)
        {
            feed.Remark(item.Place, "date", item.Date, "读不出日期，按没有发布时间采用");
        }

        // A link to the account's own front page, as some generators give every item, tells no post from another.
        var id = item.Id ?? (link == home ? null : link?.Text) ?? $"{title}\n{published:O}\n{(title.Length == 0 ? item.Content : "")}";
        return new FeedPost(PlainText.Clipped(PlainText.WithoutControls(id), LongestId), title, published, link) { Content = PlainText.Clipped(PlainText.WithoutControls(item.Content), LongestContent) };
    }

    private static PageUrl? Resolve(string? text, PageUrl? from) =>
        PageUrl.TryParse(text, out var whole) ? whole
        : from is not null && !string.IsNullOrWhiteSpace(text) && from.TryResolve(text, out var url) ? url
        : null;
}
