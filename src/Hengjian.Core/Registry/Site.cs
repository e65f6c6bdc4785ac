namespace Hengjian.Core.Registry;

/// <summary>A website, or a channel (频道: a path below a portal's host) that is scored like a site.</summary>
/// <param name="Unit">The unit in charge.</param>
/// <param name="Home">The address of the home page; it identifies the site.</param>
/// <param name="Name">The site's full name; null where the registry has none.</param>
/// <param name="Code">The registered identification code; null where the registry has none, and then nothing can be compared with it.</param>
public sealed record Site(UnitName Unit, PageUrl Home, string? Name, SiteCode? Code)
{
    /// <summary>Whether it is a channel: its home page is not at the root of its host.</summary>
    public bool IsChannel => Home.Path.TrimEnd('/').Length > 0;

    /// <summary>The name to show: the registered one, or the unit's.</summary>
    public string DisplayName => Name ?? Unit.Text;
}
