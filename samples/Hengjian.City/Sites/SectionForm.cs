namespace Hengjian.City.Sites;

/// <summary>A section as it may be opened on any site.</summary>
/// <param name="Name">Its name, by which the fault plan addresses it.</param>
/// <param name="Slug">Its part of an address.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Group">The landing page it lies under; null when it lies under the home page.</param>
/// <param name="Weight">Its share of a site's articles.</param>
/// <param name="Optional">Whether a site has it only when the plan asks for it.</param>
internal sealed record SectionForm(string Name, string Slug, SectionKind Kind, string? Group, int Weight, bool Optional = false);
