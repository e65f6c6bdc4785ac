using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hengjian.Reports.Cycles.Page;
using Hengjian.Workflow.Cycles;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hengjian.Reports.Cycles;

/// <summary>The whole result as one HTML file (report.html): ranking, every unit's sheet, every finding with its proof.</summary>
/// <remarks>
/// The file asks for nothing from anywhere: style and a small filter script stand inside it, and its own policy forbids everything else.
/// It reads without script. Links to captured bytes are relative, <c>evidence/</c> and the digest; a result site answers them.
/// The same book gives the same bytes.
/// </remarks>
public static class ReportPage
{
    /// <summary>What the page may do, as the Content-Security-Policy header of a server that sends it.</summary>
    public static string Policy => PageAssets.Policy;

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    public static async Task WriteAsync(EvaluationBook book, Stream stream, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(new BookIndex(book))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<ReportDocument>();
            cancellation.ThrowIfCancellationRequested();
            root.WriteHtmlTo(writer);
        });
        await writer.FlushAsync(cancellation);
    }
}
