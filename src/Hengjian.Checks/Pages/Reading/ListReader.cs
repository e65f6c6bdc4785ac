namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the lists of a page: rows with one link each that stand together, whatever tags make them.</summary>
internal sealed class ListReader(PageTree tree)
{
    private const int MostLinksOfARow = 3;

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "body", "ul", "ol", "table", "tbody", "thead", "main", "form", "section", "article" };
    private static readonly HashSet<string> Rows = new(StringComparer.Ordinal) { "li", "tr", "dl" };

    /// <summary>The ranges of text that rows of lists of two rows and more take up, once the lists are read.</summary>
    public IReadOnlyList<(int Start, int End)> RowRanges { get; private set; } = [];

    /// <summary>The lists in the order of the page.</summary>
    public IReadOnlyList<PageList> Read()
    {
        var ranges = new List<(int Start, int End)>();
        var groups = Group();
        var lists = new List<PageList>(groups.Count);
        for (var i = 0; i < groups.Count;)
        {
            var first = groups[i];
            var rows = new List<ListRow>(first);
            for (i++; i < groups.Count && Continues(rows, groups[i]); i++)
            {
                rows.AddRange(groups[i]);
            }

            if (rows.Count > 1)
            {
                ranges.AddRange(rows.Select(row => (tree.Elements[row.Element].TextStart, tree.Elements[row.Element].TextEnd)));
            }

            var container = tree.Elements[first[0].Element];
            lists.Add(new PageList(HeadingBefore(container.TextStart), [.. rows.Select(row => row.Item)], container.Region));
        }

        RowRanges = ranges;
        return lists;
    }

    private List<List<ListRow>> Group()
    {
        var groups = new Dictionary<(int Parent, string Tag), List<ListRow>>();
        var order = new List<List<ListRow>>();
        var byElement = new Dictionary<int, ListRow>();
        foreach (var anchor in tree.Anchors)
        {
            var element = tree.Elements[anchor.Element];
            if (anchor.Target is null || element.Region is PageRegion.Footer or PageRegion.Breadcrumb || anchor.Words.Length < 2 || PageWords.IsPager(anchor.Words) || PageWords.IsMore(anchor.Words))
            {
                continue;
            }

            var row = RowOf(anchor);
            if (byElement.TryGetValue(row.Element, out var earlier))
            {
                earlier.TakeLonger(row);
                continue;
            }

            byElement.Add(row.Element, row);
            var key = (tree.Elements[row.Element].Parent, tree.Elements[row.Element].Tag);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(group);
            }

            group.Add(row);
        }

        return order;
    }

    private ListRow RowOf(PageAnchor anchor)
    {
        var current = anchor.Element;
        var dates = new RowDates(tree);
        dates.Look(anchor, current);
        while (tree.Elements[current].Parent is >= 0 and var parent && !Rows.Contains(tree.Elements[current].Tag))
        {
            var above = tree.Elements[parent];
            if (Containers.Contains(above.Tag) || !(OneTarget(above, anchor) || (Rows.Contains(above.Tag) && above.Links <= MostLinksOfARow)))
            {
                break;
            }

            current = parent;
            dates.Look(anchor, current);
        }

        dates.LookBehind(anchor);
        return new ListRow(current, new ListItem(OneLine(anchor.Words), anchor.Target, dates.Date, dates.MonthDay));
    }

    private bool OneTarget(PageElement element, PageAnchor anchor)
    {
        if (element.Links > 6)
        {
            return false;
        }

        for (var i = element.LinkStart; i < element.LinkEnd; i++)
        {
            if (!string.Equals(tree.Anchors[i].Href, anchor.Href, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private bool Continues(List<ListRow> rows, List<ListRow> next)
    {
        var (last, first) = (tree.Elements[rows[^1].Element], tree.Elements[next[0].Element]);
        return last.Tag == first.Tag
            && last.Region == first.Region
            && rows[^1].Item.IsDated == next[0].Item.IsDated
            && tree.Elements[last.Parent].Tag == tree.Elements[first.Parent].Tag
            && first.TextStart >= last.TextEnd
            && string.IsNullOrWhiteSpace(tree.Text[last.TextEnd..first.TextStart]);
    }

    private string HeadingBefore(int offset)
    {
        for (var end = offset; end > 0;)
        {
            var start = tree.Text.LastIndexOf('\n', end - 1) + 1;
            var line = PageWords.Heading(tree.Text[start..end].Trim());
            if (line.Length > 0)
            {
                return line.Length <= 30 ? line : "";
            }

            end = Math.Max(0, start - 1);
        }

        return "";
    }

    private static string OneLine(string words) => words.Contains('\n', StringComparison.Ordinal) ? words.Replace('\n', ' ') : words;
}
