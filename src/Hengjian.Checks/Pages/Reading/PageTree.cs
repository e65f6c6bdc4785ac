using Hengjian.Core;
using Hengjian.Text;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>A page laid flat: one text with a line for each block, and elements and links as ranges of it. Built once, read by every reader.</summary>
internal sealed class PageTree
{
    /// <summary>The text as on the page; blanks run together, one line for each block.</summary>
    public string Text { get; set; } = "";

    /// <summary>The same text in half width; offsets are the same.</summary>
    public string Folded { get; set; } = "";

    public string Title { get; set; } = "";

    public PageLabels Labels { get; } = new();

    /// <summary>In document order; the first is the body.</summary>
    public List<PageElement> Elements { get; } = [];

    public List<PageAnchor> Anchors { get; } = [];

    /// <summary>Scripts written into the page.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>The addresses of scripts, frames and images, as written.</summary>
    public List<PageResource> Resources { get; } = [];

    /// <summary>Values of <c>data-</c> attributes that may be addresses.</summary>
    public List<string> DataAddresses { get; } = [];

    /// <summary>The ranges of the text that make up its foot, in order.</summary>
    public IReadOnlyList<(int Start, int End)> Foot { get; set; } = [];

    public bool HasTextArea { get; set; }

    /// <summary>Whether the markup holds place-holders that a script fills.</summary>
    public bool HasPlaceholders { get; set; }

    public bool Forwards { get; set; }

    public required PageUrl Base { get; set; }

    public string TextOf(PageElement element) => Text[element.TextStart..element.TextEnd].Trim();

    public string FoldedOf(PageElement element) => Folded[element.TextStart..element.TextEnd].Trim();

    public void Close()
    {
        Folded = WidthFolding.Fold(Text);
    }
}
