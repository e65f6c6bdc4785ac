using System.Buffers;
using AngleSharp.Dom;

namespace Hengjian.Collect.Rendering;

/// <summary>The parts around a page's content: header, footer, navigation, the path to the page.</summary>
internal static class PageFrame
{
    private static readonly HashSet<string> Tags = new(["header", "footer", "nav"], StringComparer.Ordinal);
    private static readonly string[] Names = ["header", "footer", "foot", "nav", "menu", "breadcrumb", "copyright", "friendlink", "yqlj", "crumb"];
    private static readonly SearchValues<string> AnyName = SearchValues.Create(Names, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an element is such a part, by its tag or by the beginning of its identifier or of one of its classes.</summary>
    public static bool Is(IElement element)
    {
        if (Tags.Contains(element.LocalName))
        {
            return true;
        }

        if (element.LocalName is "html" or "body")
        {
            return false;
        }

        return (element.Id is { } id && Begins(id)) || (element.ClassName is { } classes && classes.AsSpan().ContainsAny(AnyName) && element.ClassList.Any(Begins));
    }

    private static bool Begins(string name) => Array.Exists(Names, begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
}
