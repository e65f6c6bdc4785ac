using Hengjian.Checks.Pages;
using Hengjian.Core;

namespace Hengjian.Checks.Columns;

/// <summary>Gathers what the pages of a site say about its columns; the order in which pages come makes no difference.</summary>
internal sealed class ColumnBook(SiteContext context)
{
    private readonly Dictionary<string, ColumnSheet> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly?> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> newestBelow = new(StringComparer.Ordinal);
    private readonly DateOnly day = ChinaTime.DayOf(context.MonitoredAt);

    /// <summary>The answers to scripts.</summary>
    public ScriptAnswers Answers { get; } = new();

    /// <summary>The days on which articles were published, by the key of their address; null for an article that does not say.</summary>
    public IReadOnlyDictionary<string, DateOnly?> Articles => articles;

    public void Add(Page page)
    {
        if (page.Kind == PageKind.JsonList)
        {
            Answers.Add(page);
            return;
        }

        if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl) || context.IsHome(page.Url))
        {
            return;
        }

        if (page.Kind is PageKind.ColumnList or PageKind.StaticText)
        {
            var sheet = ColumnSheet.Of(page);
            if (!ColumnNaming.IsFunction(sheet.Name))
            {
                sheets[page.Url.Text] = sheet;
            }
        }
        else
        {
            AddArticle(page);
        }
    }

    /// <summary>The newest article whose breadcrumb leads through a column; null when there is none.</summary>
    public DateOnly? NewestBelow(string key) => newestBelow.TryGetValue(key, out var date) ? date : null;

    /// <summary>The pages of each column together, the first page first, in the order of the first pages' addresses.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnSheet>> Group()
    {
        var ordered = sheets.Values.OrderBy(sheet => sheet.Url.Text.Length).ThenBy(sheet => sheet.Url).ToList();
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in ordered)
        {
            byKey.TryAdd(sheet.Key, sheet.ListKey);
        }

        var root = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in ordered)
        {
            foreach (var pager in sheet.Pagers)
            {
                if (byKey.TryGetValue(pager, out var other) && Sheet(ordered, pager) is { } target && target.Name == sheet.Name)
                {
                    Join(root, sheet.ListKey, other);
                }
            }
        }

        return [.. ordered
            .GroupBy(sheet => Root(root, sheet.ListKey), StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<ColumnSheet>)[.. group.OrderBy(sheet => sheet.Key != sheet.ListKey).ThenBy(sheet => sheet.Url.Text.Length).ThenBy(sheet => sheet.Url)])
            .OrderBy(group => group[0].Url)];
    }

    private void AddArticle(Page page)
    {
        articles[SiteGround.Key(page.Url)] = page.Published;
        if (page.Published is not { } date || date > day)
        {
            return;
        }

        foreach (var crumb in page.Breadcrumb)
        {
            if (crumb.Target is not null && !context.IsHome(crumb.Target) && SiteGround.ListKey(crumb.Target) is var key && (!newestBelow.TryGetValue(key, out var known) || known < date))
            {
                newestBelow[key] = date;
            }
        }
    }

    private ColumnSheet? Sheet(List<ColumnSheet> ordered, string key)
    {
        index ??= ordered.GroupBy(sheet => sheet.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return index.GetValueOrDefault(key);
    }

    private Dictionary<string, ColumnSheet>? index;

    private static string Root(Dictionary<string, string> root, string key)
    {
        while (root.TryGetValue(key, out var above))
        {
            key = above;
        }

        return key;
    }

    private static void Join(Dictionary<string, string> root, string one, string other)
    {
        var (a, b) = (Root(root, one), Root(root, other));
        if (!string.Equals(a, b, StringComparison.Ordinal))
        {
            var (low, high) = a.Length < b.Length || (a.Length == b.Length && string.CompareOrdinal(a, b) < 0) ? (a, b) : (b, a);
            root[high] = low;
        }
    }
}
