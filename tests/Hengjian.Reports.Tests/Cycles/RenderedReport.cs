using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hengjian.Reports.Cycles;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Cycles;

/// <summary>A report written and parsed; a fault in its HTML fails the test.</summary>
internal sealed record RenderedReport(string Html, IHtmlDocument Document)
{
    public static async Task<RenderedReport> OfAsync(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        await ReportPage.WriteAsync(book, stream, CancellationToken.None);
        var html = Encoding.UTF8.GetString(stream.ToArray());
        return new RenderedReport(html, new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html));
    }
}
