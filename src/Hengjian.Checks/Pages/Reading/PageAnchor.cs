using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>A link of a page laid flat.</summary>
internal sealed class PageAnchor(int element, string href, PageUrl? target)
{
    public int Element { get; } = element;

    public string Href { get; } = href;

    public PageUrl? Target { get; } = target;

    public string Words { get; set; } = "";
}
