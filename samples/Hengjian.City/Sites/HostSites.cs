namespace Hengjian.City.Sites;

/// <summary>The sites that share a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Sites">Its sites, those with the longest base path first.</param>
internal sealed record HostSites(string Host, IReadOnlyList<SiteModel> Sites)
{
    /// <summary>The site that a path belongs to; a base path without its final slash belongs to it too.</summary>
    public SiteModel? SiteAt(string path)
    {
        foreach (var site in Sites)
        {
            if (path.StartsWith(site.Base, StringComparison.Ordinal) || IsBase(site, path))
            {
                return site;
            }
        }

        return null;
    }

    /// <summary>Whether a path is the base of a channel, spelt without its final slash.</summary>
    public static bool IsBase(SiteModel site, string path) =>
        path.Length == site.Base.Length - 1 && site.Base.AsSpan(0, path.Length).SequenceEqual(path) && path.Length > 0;
}
