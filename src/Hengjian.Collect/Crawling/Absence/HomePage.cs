using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>The home page of a host, under all its names.</summary>
/// <param name="url">Its address as the registry has it; for a host that is not ours, its root.</param>
/// <param name="others">Where it leads to: by redirects and by scripts.</param>
/// <param name="shape">What it looks like; null when it was not seen.</param>
internal sealed class HomePage(PageUrl url, IReadOnlyList<PageUrl> others, PageShape? shape)
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "", "index", "default", "home", "homepage", "main", "welcome", "shouye", "sy", "first", "portal" };

    /// <summary>Its address as the registry has it.</summary>
    public PageUrl Url => url;

    /// <summary>What it looks like; null when it was not seen.</summary>
    public PageShape? Shape => shape;

    /// <summary>Whether an address is the home page, or the root of its host, by name: the same folder and no name, or one that servers give home pages (<c>index</c>, <c>default</c>, <c>home</c>…).</summary>
    /// <remarks><c>www.</c> and the scheme make no difference. A query does when it holds a number, as <c>/?p=123</c> does.</remarks>
    public bool Is(PageUrl address) => Is(address, url) || others.Any(other => Is(address, other)) || (IsRoot(address) && SameHost(address, url));

    /// <summary>Whether an address is the root of some host.</summary>
    public static bool IsRoot(PageUrl address) => HasHomeName(address, "/");

    private static bool Is(PageUrl address, PageUrl home) => SameHost(address, home) && (address.Path == home.Path || HasHomeName(address, FolderOf(home))) && !HasNumber(address.Uri.Query);

    private static bool HasHomeName(PageUrl address, string folder) =>
        (address.Path.StartsWith(folder, StringComparison.Ordinal) || address.Path + "/" == folder)
        && address.Path.AsSpan(Math.Min(folder.Length, address.Path.Length)).TrimEnd('/') is var rest
        && !rest.Contains('/')
        && Names.Contains((rest.LastIndexOf('.') is > 0 and var dot ? rest[..dot] : rest).ToString())
        && !HasNumber(address.Uri.Query);

    private static string FolderOf(PageUrl home)
    {
        var slash = home.Path.LastIndexOf('/');
        var name = home.Path[(slash + 1)..];
        return name.Length == 0 || name.Contains('.', StringComparison.Ordinal) ? home.Path[..(slash + 1)] : home.Path + "/";
    }

    private static bool SameHost(PageUrl one, PageUrl other) => Bare(one.Uri.Authority).SequenceEqual(Bare(other.Uri.Authority));

    private static ReadOnlySpan<char> Bare(string authority) => authority.StartsWith("www.", StringComparison.Ordinal) ? authority.AsSpan(4) : authority;

    private static bool HasNumber(string query) => query.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
