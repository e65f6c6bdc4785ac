using System.Text.Json;
using Hengjian.Checks.Pages;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>The JSON of <c>page</c>. What is not on the page is null, never guessed; <c>from</c> says where a value was read.</summary>
internal static class PageJson
{
    private const string Meta = "meta";
    private const string Structure = "structure";

    public static string Of(IEnumerable<ReadPage> pages) => JsonSerializer.Serialize(new { pages = pages.Select(Of) }, OutputFormat.Json);

    private static object Of(ReadPage read) => read.Page is { } page && read.Text is { } text
        ? OfPage(read, page, text.Charset)
        : new
        {
            file = read.File,
            url = read.Url?.Text,
            kind = read.Attachment is null ? null : "attachment",
            format = read.Attachment?.Kind.ToString().ToLowerInvariant(),
            mainText = read.Attachment is null ? null : string.Join('\n', read.Attachment.Pieces.Select(piece => piece.Text)),
            remarks = read.Attachment?.Remarks,
            error = read.Error,
        };

    private static object OfPage(ReadPage read, Page page, string charset)
    {
        var labels = page.Labels;
        var published = PublishedTime.Of(page);
        return new
        {
            file = read.File,
            url = read.Url?.Text,
            charset,
            kind = JsonNamingPolicy.KebabCaseLower.ConvertName(page.Kind.ToString()),
            title = Null(labels.ArticleTitle ?? page.VisibleTitle),
            published,
            source = labels.ContentSource,
            siteName = labels.SiteName,
            siteDomain = labels.SiteDomain,
            siteCode = labels.SiteIdCode ?? page.Footer.SiteCode,
            column = labels.ColumnName is null && labels.ColumnType is null ? null : new { name = labels.ColumnName, type = labels.ColumnType },
            breadcrumb = page.Breadcrumb.Select(crumb => new { name = crumb.Name, url = crumb.Target is null ? null : read.Shown(crumb.Target) }),
            footer = FooterOf(read, page),
            tags = labels.All,
            links = page.Links.Select(link => LinkOf(read, link)),
            attachments = page.Links.Where(link => link.IsAttachment).Select(link => LinkOf(read, link)),
            mainText = page.MainText,
            from = new Dictionary<string, string?>
            {
                ["title"] = labels.ArticleTitle is not null ? Meta : page.VisibleTitle.Length > 0 ? Structure : null,
                ["published"] = published is null ? null : labels.PubDate is not null ? Meta : Structure,
                ["source"] = labels.ContentSource is null ? null : Meta,
                ["siteCode"] = labels.SiteIdCode is not null ? Meta : page.Footer.SiteCode is not null ? Structure : null,
                ["column"] = labels.ColumnName is null && labels.ColumnType is null ? null : Meta,
            },
        };
    }

    private static object FooterOf(ReadPage read, Page page) => new
    {
        page.Footer.SiteCode,
        page.Footer.Icp,
        page.Footer.PoliceRecord,
        page.Footer.Sponsor,
        page.Footer.Contact,
        page.Footer.PartyGovMark,
        findFault = new
        {
            present = page.FindFaultLinks.Count > 0,
            siteCode = page.FindFaultLinks.Select(link => link.SiteCode).FirstOrDefault(code => code is not null),
            url = page.FindFaultLinks.Select(link => link.Address).FirstOrDefault(address => address is not null) is { } address ? read.Shown(address) : null,
        },
    };

    private static object LinkOf(ReadPage read, PageLink link) => new
    {
        url = read.Shown(link.Target),
        text = link.Text,
        region = JsonNamingPolicy.CamelCase.ConvertName(link.Region.ToString()),
    };

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
