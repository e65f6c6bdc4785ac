using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hengjian.Reports.Cycles.Page;

/// <summary>Writes a component as a whole HTML document: UTF-8, Chinese as it is, everything from outside escaped.</summary>
internal static class PageRenderer
{
    /// <summary>Writes a document; its components are handed the content by injection. The stream stays open.</summary>
    public static async Task WriteAsync<TDocument, TContent>(TContent content, Stream stream, CancellationToken cancellation)
        where TDocument : IComponent
        where TContent : class
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(content)
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TDocument>();
            cancellation.ThrowIfCancellationRequested();
            root.WriteHtmlTo(writer);
        });
        await writer.FlushAsync(cancellation);
    }
}
