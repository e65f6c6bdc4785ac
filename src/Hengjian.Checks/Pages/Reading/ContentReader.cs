namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads the content of a page, without head, menus, breadcrumb, side bars and foot, as cells and lines.</summary>
internal sealed class ContentReader
{
    private const int LongestCell = 3000;

    private readonly PageTree tree;
    private readonly List<(int Start, int End)> outside = [];

    public ContentReader(PageTree tree)
    {
        this.tree = tree;
        foreach (var element in tree.Elements)
        {
            var own = element.Region != PageRegion.Content && (element.Parent < 0 || tree.Elements[element.Parent].Region != element.Region);
            if (own)
            {
                outside.Add((element.TextStart, element.TextEnd));
            }
        }

        outside.AddRange(tree.Foot);
        outside.Sort();
    }

    /// <summary>The lines of the content with their offsets.</summary>
    public IEnumerable<(int Start, int End)> Lines() => Lines(0, tree.Text.Length);

    /// <summary>Cells and lines.</summary>
    public IReadOnlyList<ContentPart> Parts()
    {
        var parts = new List<ContentPart>();
        var reached = 0;
        var places = new Dictionary<int, int>();
        for (var i = 0; i < tree.Elements.Count; i++)
        {
            var element = tree.Elements[i];
            if (element.Tag is not ("td" or "th" or "dt" or "dd") || element.Region != PageRegion.Content || element.TextLength > LongestCell || IsLayout(i))
            {
                continue;
            }

            AddLines(parts, reached, element.TextStart);
            reached = Math.Max(reached, element.TextEnd);
            var place = places.GetValueOrDefault(element.Parent);
            places[element.Parent] = place + 1;
            parts.Add(new ContentPart(OneLine(tree.TextOf(element)), element.Parent, place, element.TextStart, element.TextEnd));
        }

        AddLines(parts, reached, tree.Text.Length);
        return parts;
    }

    /// <summary>Whether an offset lies in the content.</summary>
    public bool IsContent(int offset)
    {
        foreach (var (start, end) in outside)
        {
            if (start > offset)
            {
                break;
            }

            if (offset < end)
            {
                return false;
            }
        }

        return true;
    }

    private void AddLines(List<ContentPart> parts, int from, int to)
    {
        foreach (var (start, end) in Lines(from, to))
        {
            parts.Add(new ContentPart(tree.Text[start..end].Trim(), -1, 0, start, end));
        }
    }

    private IEnumerable<(int Start, int End)> Lines(int from, int to)
    {
        while (from < to)
        {
            var end = tree.Text.IndexOf('\n', from, to - from) is >= 0 and var found ? found : to;
            if (end > from && IsContent(from))
            {
                yield return (from, end);
            }

            from = end + 1;
        }
    }

    /// <summary>Whether a cell only places what it holds: other cells, or text with headings of its own.</summary>
    private bool IsLayout(int index)
    {
        for (var i = index + 1; i < tree.Elements[index].End; i++)
        {
            if (tree.Elements[i].Tag is "td" or "th" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4")
            {
                return true;
            }
        }

        return false;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
