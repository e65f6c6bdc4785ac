using Hengjian.Checks.ColumnFreshness;
using Hengjian.Checks.Pages;
using Hengjian.Checks.Pages.Reading;
using Hengjian.Core;
using Hengjian.Text;

namespace Hengjian.Checks.Columns;

/// <summary>Judges every column of a site: which list is its own, when it was last updated, whether it is blank.</summary>
internal sealed class ColumnJudge
{
    private const double CommonShare = 0.4;
    private const int FewestColumnsForCommon = 4;
    private const int ShortestText = 12;

    private readonly SiteContext context;
    private readonly ColumnFreshnessOptions options;
    private readonly ColumnBook book;
    private readonly IReadOnlyList<IReadOnlyList<ColumnSheet>> groups;
    private readonly HashSet<string> columnKeys;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> targetCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lineCounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> dead;
    private readonly DateOnly day;

    public ColumnJudge(SiteContext context, ColumnBook book, ColumnFreshnessOptions options)
    {
        this.context = context;
        this.book = book;
        this.options = options;
        day = ChinaTime.DayOf(context.MonitoredAt);
        groups = book.Group();
        columnKeys = [.. groups.SelectMany(group => group).Select(sheet => sheet.ListKey)];
        dead = [.. context.Links.Where(link => link.Verdict == Verdict.Faulty).Select(link => SiteGround.Key(link.Target))];
        foreach (var group in groups)
        {
            names.TryAdd(group[0].ListKey, group[0].Name);
            Count(targetCounts, group[0].Lists.SelectMany(list => list.Items).Where(item => item.Target is not null).Select(item => SiteGround.Key(item.Target!)));
            Count(lineCounts, group[0].Lines);
        }
    }

    /// <summary>The columns in the order of their addresses.</summary>
    public IReadOnlyList<Column> Columns() => [.. groups.Select(Judge)];

    private Column Judge(IReadOnlyList<ColumnSheet> group)
    {
        var first = group[0];
        var above = Above(first);
        var kind = ColumnNaming.KindOf(first.Name, first.Type, above);
        var answers = book.Answers.Of(group.SelectMany(sheet => sheet.ListAddresses));
        var lists = group.SelectMany(sheet => OwnLists(sheet)).ToList();
        var items = lists.SelectMany(list => list.Items).Concat(answers ?? []).ToList();
        var dates = items.Select(DateOf).Append(book.NewestBelow(first.ListKey)).Where(date => date <= day).ToList();
        var latest = dates.Count == 0 ? null : dates.Max();
        var state = items.Count == 0 ? Empty(group, answers is not null, latest) : State(kind, items, lists, latest);
        return new Column(
            first.Url,
            first.Name,
            kind,
            above is not null && ColumnNaming.KindOf(above, null, null) == kind,
            state,
            latest,
            items.Count,
            first.Proof with { Excerpt = Excerpt(items, first) });
    }

    private ColumnState State(ColumnKind kind, List<ListItem> items, List<PageList> lists, DateOnly? latest)
    {
        if (latest >= options.WindowStart(kind, day))
        {
            return ColumnState.Updated;
        }

        var toColumns = items.Count(item => item.Target is not null && columnKeys.Contains(SiteGround.ListKey(item.Target)));
        var hub = lists.Count(list => list.Heading.Length > 1 && names.ContainsValue(list.Heading)) > 1;
        if (kind == ColumnKind.Lasting || hub || toColumns * 2 > items.Count)
        {
            return ColumnState.Exempt;
        }

        return !items.Exists(item => item.IsDated) && items.Exists(IsUnknown) ? ColumnState.NotProven : ColumnState.Stale;
    }

    private ColumnState Empty(IReadOnlyList<ColumnSheet> group, bool answered, DateOnly? latest)
    {
        var first = group[0];
        if (latest is not null || !group.All(sheet => sheet.MayBeBlank))
        {
            return ColumnState.NotProven;
        }

        var own = OwnLines(first).ToList();
        if (own.Sum(line => line.Length) >= ShortestText && !own.TrueForAll(PageWords.SaysNothingHere))
        {
            return ColumnState.Exempt;
        }

        var filled = group.Any(sheet => sheet.FilledByScript || sheet.ListAddresses.Count > 0);
        return filled && !answered ? ColumnState.NotProven : ColumnState.Blank;
    }

    /// <summary>The lines that only this column shows, without its name, its breadcrumb and buttons.</summary>
    private IEnumerable<string> OwnLines(ColumnSheet sheet)
    {
        var said = sheet.Crumbs.Select(crumb => crumb.Name).Append(sheet.Name).Select(WidthFolding.Squeeze).ToHashSet(StringComparer.Ordinal);
        return sheet.Lines.Where(line => line.Length > 0 && !IsCommon(lineCounts, line) && !PageWords.IsNoise(line) && !said.Contains(WidthFolding.Squeeze(line)));
    }

    private IReadOnlyList<PageList> OwnLists(ColumnSheet sheet)
    {
        var lists = sheet.Lists
            .Select(list => list with { Items = [.. list.Items.Where(item => item.IsDated || !(LeadsToColumn(item) || LeadsUp(item, sheet)))] })
            .Where(list => list.Items.Count > 0 && (list.Region == PageRegion.Content || list.Dated * 2 > list.Items.Count))
            .ToList();
        if (lists.Exists(list => list.Region == PageRegion.Content))
        {
            lists.RemoveAll(list => list.Region != PageRegion.Content);
        }

        var particular = lists.FindAll(list => list.Items.Count(IsCommonTarget) * 5 < list.Items.Count * 4);
        var left = particular.Count > 0 ? particular : lists.FindAll(list => Named(list, sheet) || Below(list, sheet));
        if (left.Exists(list => Below(list, sheet)))
        {
            return left.FindAll(list => Below(list, sheet));
        }

        if (left.Exists(list => Named(list, sheet)))
        {
            return left.FindAll(list => Named(list, sheet));
        }

        return left.Exists(list => list.Dated > 0) ? left.FindAll(list => list.Dated > 0) : left;
    }

    private bool Named(PageList list, ColumnSheet sheet)
    {
        var (heading, name) = (WidthFolding.Squeeze(list.Heading), WidthFolding.Squeeze(sheet.Name));
        return heading.Length > 1 && (heading == name || heading.EndsWith(">" + name, StringComparison.Ordinal));
    }

    private bool Below(PageList list, ColumnSheet sheet)
    {
        var directory = SiteGround.Directory(sheet.Url);
        return directory.Length > SiteGround.Key(context.Site.Home).Length + 1
            && list.Items.Count(item => item.Target is not null && SiteGround.Directory(item.Target).StartsWith(directory, StringComparison.Ordinal)) * 2 >= list.Items.Count;
    }

    private bool LeadsToColumn(ListItem item) =>
        item.Target is null || context.IsHome(item.Target) || (columnKeys.Contains(SiteGround.ListKey(item.Target)) && IsCommonTarget(item));

    /// <summary>Whether an item leads to the column itself or to one of the columns above it, as the breadcrumb does.</summary>
    private static bool LeadsUp(ListItem item, ColumnSheet sheet) =>
        item.Target is not null && SiteGround.ListKey(item.Target) is var key && (key == sheet.ListKey || sheet.Crumbs.Any(crumb => crumb.Target is not null && SiteGround.ListKey(crumb.Target) == key));

    private bool IsCommonTarget(ListItem item) => item.Target is not null && IsCommon(targetCounts, SiteGround.Key(item.Target));

    private bool IsCommon(Dictionary<string, int> counts, string value) =>
        groups.Count >= FewestColumnsForCommon && counts.GetValueOrDefault(value) > groups.Count * CommonShare;

    private DateOnly? DateOf(ListItem item) =>
        item.DateAsOf(day) ?? (item.Target is not null ? book.Articles.GetValueOrDefault(SiteGround.Key(item.Target)) : null);

    private bool IsUnknown(ListItem item) =>
        item.Target is null || !(book.Articles.ContainsKey(SiteGround.Key(item.Target)) || columnKeys.Contains(SiteGround.ListKey(item.Target)) || dead.Contains(SiteGround.Key(item.Target)));

    private string? Above(ColumnSheet sheet)
    {
        for (var i = sheet.Crumbs.Count - 1; i > 0; i--)
        {
            if (sheet.Crumbs[i].Name != sheet.Name)
            {
                return i > 0 && !sheet.Crumbs[i].Name.Contains("首页", StringComparison.Ordinal) ? sheet.Crumbs[i].Name : null;
            }
        }

        return null;
    }

    private string Excerpt(List<ListItem> items, ColumnSheet sheet)
    {
        var text = items.Count == 0
            ? $"栏目“{sheet.Name}”没有条目。页面文字：{string.Join(" ", OwnLines(sheet))}"
            : string.Join("\n", items.OrderByDescending(DateOf).Take(10).Select(item => $"{(DateOf(item) is { } date ? CheckWords.Of(date) : "无日期")} {CheckWords.Short(item.Title)}"));
        return text.Length <= Page.LongestExcerpt ? text : text[..Page.LongestExcerpt];
    }

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> values)
    {
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }
}
