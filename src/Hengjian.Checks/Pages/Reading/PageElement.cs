namespace Hengjian.Checks.Pages.Reading;

/// <summary>An element of a page laid flat: its place among the elements, the text and the links.</summary>
internal sealed class PageElement(string tag, string marks, string role, int parent)
{
    public string Tag { get; } = tag;

    /// <summary>Identifier and classes in lower case.</summary>
    public string Marks { get; } = marks;

    public string Role { get; } = role;

    public int Parent { get; } = parent;

    /// <summary>The index behind its last descendant.</summary>
    public int End { get; set; }

    public int TextStart { get; set; }

    public int TextEnd { get; set; }

    public int LinkStart { get; set; }

    public int LinkEnd { get; set; }

    public PageRegion Region { get; set; }

    public int TextLength => TextEnd - TextStart;

    public int Links => LinkEnd - LinkStart;
}
