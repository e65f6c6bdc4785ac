using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.Columns;

/// <summary>What is kept of one page of a column.</summary>
internal sealed record ColumnSheet(
    PageUrl Url,
    string Name,
    string? Type,
    IReadOnlyList<Crumb> Crumbs,
    IReadOnlyList<PageList> Lists,
    IReadOnlyList<string> Pagers,
    IReadOnlyList<PageUrl> ListAddresses,
    bool FilledByScript,
    bool MayBeBlank,
    IReadOnlyList<string> Lines,
    Evidence Proof)
{
    private const int MostLines = 60;
    private const int LongestLine = 60;

    public string Key { get; } = SiteGround.Key(Url);

    public string ListKey { get; } = SiteGround.ListKey(Url);

    public static ColumnSheet Of(Page page)
    {
        var last = page.Breadcrumb.Count > 1 ? page.Breadcrumb[^1].Name : null;
        return new ColumnSheet(
            page.Url,
            page.Labels.ColumnName ?? last ?? page.VisibleTitle,
            page.Labels.ColumnType,
            page.Breadcrumb,
            page.Lists,
            [.. page.Pagers.Select(SiteGround.Key)],
            page.ListAddresses,
            page.FilledByScript,
            page.Labels.ColumnName is not null || last is not null,
            [.. page.MainText.Split('\n').Take(MostLines).Select(line => line.Length <= LongestLine ? line : line[..LongestLine])],
            page.Proof(""));
    }
}
