namespace Hengjian.City.Sites;

/// <summary>A page inside a site.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Section">The ordinal of its section; -1 for the home page.</param>
/// <param name="Number">The item's index, or the list page's number counted from 0.</param>
internal readonly record struct PageKey(PageKind Kind, int Section, int Number)
{
    public static PageKey Home { get; } = new(PageKind.Home, -1, 0);
}
