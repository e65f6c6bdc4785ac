using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Documents;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>One file or address that was read.</summary>
/// <param name="File">The file as it was named; null for an address.</param>
/// <param name="Url">The address; null for a file whose address nobody told.</param>
internal sealed record ReadPage(string? File, PageUrl? Url)
{
    /// <summary>The page; null for an attachment, and where nothing came.</summary>
    public Page? Page { get; init; }

    /// <summary>Its text and charset; null for an attachment, and where nothing came.</summary>
    public PageText? Text { get; init; }

    /// <summary>The text of an attachment; null for a page.</summary>
    public DocumentText? Attachment { get; init; }

    /// <summary>Why an address brought no page (zh-CN); null when it did.</summary>
    public string? Error { get; init; }

    /// <summary>An address as it can be shown: a relative one stays relative where the page's own address is not known.</summary>
    public string Shown(PageUrl target) =>
        Url is null && target.Host == PageSource.Nowhere.Host ? target.Text[(PageSource.Nowhere.Text.Length - 1)..] : target.Text;
}
