using Hengjian.Reports.Cycles.Page;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Cycles;

/// <summary>The whole result as one HTML file (report.html): ranking, every unit's sheet, every finding with its proof.</summary>
/// <remarks>
/// The file asks for nothing from anywhere: style and a small filter script stand inside it, and its own policy forbids everything else.
/// It reads without script. Links to captured pages are relative (<see cref="ProofPage.AddressOf"/>): they lead to files beside the report, or to a result site.
/// The same book gives the same bytes.
/// </remarks>
public static class ReportPage
{
    /// <summary>What the page may do, as the Content-Security-Policy header of a server that sends it.</summary>
    public static string Policy => PageAssets.Policy;

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    public static Task WriteAsync(EvaluationBook book, Stream stream, CancellationToken cancellation) =>
        PageRenderer.WriteAsync<ReportDocument, BookIndex>(new BookIndex(book), stream, cancellation);
}
