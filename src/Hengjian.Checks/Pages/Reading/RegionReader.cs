namespace Hengjian.Checks.Pages.Reading;

/// <summary>Says which part of the page each element belongs to, by tag, role and the words templates use for their parts.</summary>
internal static class RegionReader
{
    private const double LargestShare = 0.85;

    public static void Mark(PageTree tree)
    {
        var whole = Math.Max(1, tree.Text.Length);
        foreach (var element in tree.Elements)
        {
            var above = element.Parent < 0 ? PageRegion.Content : tree.Elements[element.Parent].Region;
            if (above is not PageRegion.Content and not PageRegion.Header || element.Parent < 0 || element.Tag is "a" or "span")
            {
                element.Region = above;
                continue;
            }

            var own = Own(element);
            var covers = (double)element.TextLength / whole;
            var fits = own switch
            {
                PageRegion.Content => false,
                PageRegion.Footer => covers < LargestShare || element.Tag == "footer",
                PageRegion.Breadcrumb => element.TextLength < 400,
                _ => covers < LargestShare,
            };
            element.Region = fits ? own : above;
        }
    }

    private static PageRegion Own(PageElement element)
    {
        switch (element.Tag)
        {
            case "footer":
                return PageRegion.Footer;
            case "nav":
                return Has(element.Marks, "crumb") ? PageRegion.Breadcrumb : PageRegion.Navigation;
            case "header":
                return PageRegion.Header;
            case "aside":
                return PageRegion.Aside;
        }

        var marks = element.Marks;
        if (marks.Length == 0 && element.Role.Length == 0)
        {
            return PageRegion.Content;
        }

        if (Has(marks, "crumb") || Has(marks, "weizhi") || Has(marks, "dqwz") || HasWord(marks, "position") || HasWord(marks, "location"))
        {
            return PageRegion.Breadcrumb;
        }

        if (Has(marks, "foot") || Has(marks, "copyright") || HasWord(marks, "bottom") || element.Role == "contentinfo")
        {
            return PageRegion.Footer;
        }

        if (Has(marks, "nav") || HasWord(marks, "menu") || element.Role == "navigation")
        {
            return PageRegion.Navigation;
        }

        if (HasWord(marks, "header") || HasWord(marks, "head") || HasWord(marks, "top") || HasWord(marks, "topbar") || element.Role == "banner")
        {
            return PageRegion.Header;
        }

        return Has(marks, "sidebar") || HasWord(marks, "aside") || HasWord(marks, "side") || element.Role == "complementary" ? PageRegion.Aside : PageRegion.Content;
    }

    private static bool Has(string marks, string part) => marks.Contains(part, StringComparison.Ordinal);

    private static bool HasWord(string marks, string word)
    {
        for (var at = marks.IndexOf(word, StringComparison.Ordinal); at >= 0; at = marks.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetter(marks[at - 1])) && (end == marks.Length || !char.IsAsciiLetter(marks[end])))
            {
                return true;
            }
        }

        return false;
    }
}
