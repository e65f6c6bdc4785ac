using Hengjian.Reports.Cycles.Page;

namespace Hengjian.Reports.Cycles;

/// <summary>The page of a short message.</summary>
public static class NoticePage
{
    /// <summary>What the page may do, as the Content-Security-Policy header of the server that sends it.</summary>
    public static string Policy => PageAssets.NoticePolicy;

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    public static Task WriteAsync(Notice notice, Stream stream, CancellationToken cancellation) =>
        PageRenderer.WriteAsync<NoticeDocument, Notice>(notice, stream, cancellation);
}
