using Hengjian.Checks.Pages;
using Hengjian.Collect;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Documents;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>Brings a page from a file or from the network.</summary>
internal static class PageSource
{
    private static readonly string[] PageEndings = ["", ".html", ".htm", ".shtml", ".xhtml", ".jsp", ".jspx", ".asp", ".aspx", ".php", ".do", ".json"];

    /// <summary>Where a file is taken to lie whose address nobody told. No such host can exist (RFC 2606).</summary>
    public static PageUrl Nowhere { get; } = PageUrl.Parse("http://unknown.invalid/");

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">It is not there, or is an attachment that cannot be read.</exception>
    public static async Task<ReadPage> ReadAsync(string file, PageUrl? url, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException($"{file}：没有这个文件。");
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        var ending = Path.GetExtension(file).ToLowerInvariant();
        return await ReadAsync(new ReadPage(file, url), bytes, PageEndings.Contains(ending, StringComparer.Ordinal) ? null : Path.GetFileName(file), null, cancellation);
    }

    /// <summary>Fetches an address, patiently; what it answers is a page or an attachment by its content type.</summary>
    public static async Task<ReadPage> FetchAsync(PageUrl url, CollectOptions options, CancellationToken cancellation)
    {
        using var fetcher = new Fetcher(new Internet(options.AllowPrivateAddresses), new ClockPause(TimeProvider.System), TimeProvider.System, options.Fetch);
        var fetched = await fetcher.FetchPatientlyAsync(url, null, cancellation);
        var page = new ReadPage(null, url);
        if (fetched.Capture.Failure is not null)
        {
            return page with { Error = fetched.Capture.Tries[^1].Error };
        }

        var type = fetched.Capture.ContentType;
        var isPage = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase);
        return await ReadAsync(page, fetched.Body.ToArray(), isPage ? null : Path.GetFileName(fetched.Capture.FinalUrl.Path), fetched.Capture, cancellation);
    }

    private static async Task<ReadPage> ReadAsync(ReadPage page, byte[] bytes, string? attachment, Capture? fetched, CancellationToken cancellation)
    {
        if (attachment is not null)
        {
            try
            {
                return page with { Attachment = await DocumentText.ReadAsync(bytes, attachment, fetched?.ContentType, null, cancellation) };
            }
            catch (UnreadableDocumentException fault)
            {
                throw new BadInputException($"{page.File ?? page.Url!.DisplayText}：{fault.Message}");
            }
        }

        var url = page.Url ?? Nowhere;
        var capture = fetched ?? new Capture(url, url, TimeProvider.System.GetUtcNow(), 200, null, [], Digest.Of(bytes), bytes.Length, [], []);
        return page with { Page = Page.Read(capture, bytes), Text = PageText.Read(bytes, capture.ContentType) };
    }
}
