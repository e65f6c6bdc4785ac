using System.Globalization;
using System.Text;
using Hengjian.Collect.Feeds;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads the rows of posts. A row without an account continues the account above it in its sheet, as merged cells mean it.</summary>
internal sealed class PostRows(AccountFinder accounts, ImportLog log)
{
    private const int LongestTitle = 500;
    private readonly List<ImportedPost> taken = [];
    private readonly Dictionary<(AccountCode Account, string Id), (string Sheet, int Row)> places = [];
    private readonly HashSet<AccountMatch> doubted = [];

    public IReadOnlyList<ImportedPost> Taken => taken;

    public void Read(Table table)
    {
        ((string Code, string Name, string Platform) Named, int Row)? above = null;
        var (continued, first) = (0, 0);
        foreach (var row in table.Rows)
        {
            var named = (Code: table.Read(row, PostLayout.Code), Name: table.Read(row, PostLayout.Account), Platform: table.Read(row, PostLayout.Platform));
            var isContinued = named is { Code.Length: 0, Name.Length: 0 };
            if (!isContinued)
            {
                above = (named, row.Number);
            }

            if (above is not { } origin)
            {
                log.Refuse(table.Sheet, row.Number, PostLayout.Account, "", "没有填写，上面也没有可以沿用的账号");
                continue;
            }

            if (Take(table, row, origin.Named, isContinued ? origin.Row : null) && isContinued && continued++ == 0)
            {
                first = row.Number;
            }
        }

        if (continued > 0)
        {
            log.Warn(table.Sheet, first, PostLayout.Account, "", string.Create(CultureInfo.InvariantCulture, $"共 {continued} 行没有写账号，沿用上面一行的账号"));
        }
    }

    private bool Take(Table table, Row row, (string Code, string Name, string Platform) named, int? origin)
    {
        bool Refuse(string field, string value, string reason)
        {
            log.Refuse(table.Sheet, row.Number, field, value, reason);
            return false;
        }

        var match = accounts.Find(named.Code, named.Name, named.Platform);
        if (match.Account is not { } account)
        {
            var from = origin is { } number ? string.Create(CultureInfo.InvariantCulture, $"（沿用第 {number} 行）") : "";
            return Refuse(match.Field, match.Field == PostLayout.Code ? named.Code : named.Name, match.Fault + from);
        }

        var date = table.Read(row, PostLayout.Published);
        if (FeedDate.Read(date) is not { } published)
        {
            return Refuse(PostLayout.Published, date, date.Length == 0 ? "没有填写" : "读不出日期，请写成 2022-02-14 10:00 的样子");
        }

        var title = PlainText.Line(table.Read(row, PostLayout.Title));
        var (link, content) = (table.Read(row, PostLayout.Link), table.Read(row, PostLayout.Content));
        if (title.Length == 0 && link.Length == 0 && content.Length == 0)
        {
            return Refuse(PostLayout.Title, "", "标题、链接、正文都没有填写");
        }

        if (title.Length > LongestTitle)
        {
            return Refuse(PostLayout.Title, title, string.Create(CultureInfo.InvariantCulture, $"内容过长（{title.Length} 个字符，最多 {LongestTitle} 个）"));
        }

        PageUrl.TryParse(link, out var url);
        var at = ChinaTime.At(published);
        var id = url?.Text ?? string.Create(CultureInfo.InvariantCulture, $"{(title.Length > 0 ? title : Digest.Of(Encoding.UTF8.GetBytes(content)))} {at:yyyy-MM-dd HH:mm:ss}");
        if (!places.TryAdd((account.Code, id), (table.Sheet, row.Number)))
        {
            var (sheet, first) = places[(account.Code, id)];
            var place = (sheet == table.Sheet ? "" : $"工作表“{sheet}”") + string.Create(CultureInfo.InvariantCulture, $"第 {first} 行");
            return Refuse(url is null ? PostLayout.Title : PostLayout.Link, url is null ? title : link, $"与{place}重复，保留{place}");
        }

        WarnAbout(table, row, match, named.Name, url is null ? link : "");
        taken.Add(new ImportedPost(account, new FeedPost(id, title, at, url) { Content = content }));
        return true;
    }

    private void WarnAbout(Table table, Row row, AccountMatch match, string name, string unreadableLink)
    {
        if (match.Doubt is { } doubt && doubted.Add(match))
        {
            log.Warn(table.Sheet, row.Number, match.Field, name, doubt);
        }

        if (unreadableLink.Length > 0)
        {
            log.Warn(table.Sheet, row.Number, PostLayout.Link, unreadableLink, "不是完整的网址，按没有链接采用");
        }
    }
}
