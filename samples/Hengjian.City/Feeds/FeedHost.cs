using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hengjian.City.Faults;
using Hengjian.City.Outside;
using Hengjian.City.Pages;
using Hengjian.City.Templates;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Feeds;

/// <summary>The host that serves a feed for each account: RSS 2.0, for every fourth account Atom.</summary>
internal sealed class FeedHost
{
    private static readonly DateTimeOffset Opened = new(2020, 1, 1, 0, 0, 0, ChinaTime.Offset);

    private readonly FrozenDictionary<string, (MediaAccount Account, AccountPosts Posts)> accounts;

    public FeedHost(CityRegistry registry, IReadOnlyList<AccountFaults> faults, CityOptions options) => accounts = registry.Accounts
        .Select((account, ordinal) => (account.Code.Text, Value: (account, new AccountPosts(account, faults[ordinal], options))))
        .ToFrozenDictionary(pair => pair.Text, pair => pair.Value, StringComparer.Ordinal);

    public static PageUrl UrlOf(MediaAccount account) =>
        PageUrl.Parse($"http://{OutsideHosts.Feed}/{(IsAtom(account) ? "atom" : "rss")}/{account.Code.Text}.xml");

    /// <summary>What the host answers; null for an address it does not know.</summary>
    public (string ContentType, Composed Content)? Find(string path, DateTimeOffset at)
    {
        if (path.Split('/') is not ["", var folder, var file] || file.LastIndexOf('.') is not (> 0 and var dot))
        {
            return null;
        }

        if (folder == "post" && file.Split('-') is [var owner, ..] && accounts.TryGetValue(owner, out var author)
            && author.Posts.At(at).FirstOrDefault(post => string.Equals(post.Id, file[..dot], StringComparison.Ordinal)) is { } found)
        {
            return (Notices.Html, new Composed(Notices.Of(200, found.Title).Body.ToArray(), found.Published));
        }

        if (!accounts.TryGetValue(file[..dot], out var entry) || !string.Equals(UrlOf(entry.Account).Path, path, StringComparison.Ordinal))
        {
            return null;
        }

        var posts = entry.Posts.At(at);
        var newest = posts.Count > 0 ? posts[0].Published : Opened;
        return folder == "atom"
            ? ("application/atom+xml; charset=utf-8", new Composed(Atom(entry.Account, posts, newest), newest))
            : ("application/rss+xml; charset=utf-8", new Composed(Rss(entry.Account, posts), newest));
    }

    private static bool IsAtom(MediaAccount account) => Chance.Below(Chance.Of(account.Code.Text), 4) == 0;

    private static string LinkOf(Post post) => $"http://{OutsideHosts.Feed}/post/{post.Id}.html";

    private static byte[] Rss(MediaAccount account, IReadOnlyList<Post> posts)
    {
        var w = PageWriter.Rent();
        w.Html($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>\n<title>{account.Name}（模拟）</title><link>{UrlOf(account).Text}</link><description>模拟账号，内容均为程序生成</description>\n");
        foreach (var post in posts)
        {
            var date = post.Published.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
            w.Html($"<item><title>{post.Title}</title><link>{LinkOf(post)}</link><guid isPermaLink=\"false\">{post.Id}</guid><pubDate>{date} +0800</pubDate></item>\n");
        }

        w.Raw("</channel></rss>\n");
        return w.Finish(Encoding.UTF8);
    }

    private static byte[] Atom(MediaAccount account, IReadOnlyList<Post> posts, DateTimeOffset newest)
    {
        var w = PageWriter.Rent();
        w.Html($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{account.Name}（模拟）</title><subtitle>模拟账号，内容均为程序生成</subtitle><id>{UrlOf(account).Text}</id><updated>{Stamp(newest)}</updated>\n");
        foreach (var post in posts)
        {
            w.Html($"<entry><title>{post.Title}</title><link href=\"{LinkOf(post)}\"/><id>tag:{OutsideHosts.Feed},2022:{post.Id}</id><published>{Stamp(post.Published)}</published><updated>{Stamp(post.Published)}</updated></entry>\n");
        }

        w.Raw("</feed>\n");
        return w.Finish(Encoding.UTF8);
    }

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
