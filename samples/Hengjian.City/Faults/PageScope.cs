using Hengjian.City.Sites;

namespace Hengjian.City.Faults;

/// <summary>The pages of a site that a fault shows on.</summary>
/// <param name="Words">As the plan writes it: all, home, inner, or the name of a section (its lists and items).</param>
/// <param name="Section">The ordinal of the section; null for the others.</param>
internal sealed record PageScope(string Words, int? Section)
{
    public static PageScope All { get; } = new("all", null);

    public static PageScope Home { get; } = new("home", null);

    public static PageScope Inner { get; } = new("inner", null);

    public bool Covers(PageKey page) => Section is { } section
        ? page.Section == section
        : Words switch
        {
            "all" => true,
            "home" => page.Kind == PageKind.Home,
            _ => page.Kind != PageKind.Home,
        };
}
