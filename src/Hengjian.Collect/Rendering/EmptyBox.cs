using System.Buffers;
using AngleSharp.Dom;

namespace Hengjian.Collect.Rendering;

/// <summary>Elements that wait to be filled.</summary>
internal static class EmptyBox
{
    /// <summary>Characters that a box may hold while it waits: "loading", a slogan.</summary>
    private const int Waiting = 40;

    private static readonly SearchValues<string> Lists = SearchValues.Create(["list", "news", "content", "article", "zoom", "detail", "data", "grid", "result", "items"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an element is there to hold a list or a page's content: a list with a name, a table's body, a box whose name says so.</summary>
    public static bool IsForList(IElement element) => element.LocalName switch
    {
        "ul" or "ol" or "dl" or "tbody" => true,
        "div" or "section" or "article" or "table" or "main" => Says(element.Id) || Says(element.ClassName),
        _ => false,
    };

    /// <summary>The selector of an element that is empty; null when it is not.</summary>
    /// <param name="element">The element.</param>
    /// <param name="mayWait">Whether a few words are as good as nothing.</param>
    public static string? NameOf(IElement element, bool mayWait)
    {
        var isEmpty = mayWait
            ? element.QuerySelector("a[href]") is null && element.TextContent.Trim().Length <= Waiting
            : !element.ChildNodes.Any(IsContent);
        return !isEmpty ? null
            : element.Id is { Length: > 0 and <= 60 } id ? "#" + id
            : element.ClassList is [{ Length: <= 60 } first, ..] ? "." + first
            : element.LocalName;
    }

    /// <summary>Whether a script is one that runs, not a block of data.</summary>
    public static bool Runs(IElement script) => script.GetAttribute("type") is null or "" or "module"
        || script.GetAttribute("type")!.Contains("javascript", StringComparison.OrdinalIgnoreCase);

    private static bool IsContent(INode node) => node switch
    {
        IElement element => element.LocalName is not ("script" or "template" or "noscript" or "style"),
        IText text => !string.IsNullOrWhiteSpace(text.Data),
        _ => false,
    };

    private static bool Says(string? names) => names.AsSpan().ContainsAny(Lists);
}
