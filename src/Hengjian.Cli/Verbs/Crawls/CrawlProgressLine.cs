using System.Globalization;
using Hengjian.Collect.Crawling;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>How far a crawl is, on standard error: one line that is written over on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class CrawlProgressLine(TimeProvider clock) : IProgress<CrawlProgress>, IDisposable
{
    private static readonly TimeSpan OverwriteEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly bool terminal = !Console.IsErrorRedirected;
    private readonly long began = clock.GetTimestamp();
    private long shown = clock.GetTimestamp();

    /// <inheritdoc/>
    public void Report(CrawlProgress value)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(shown) < (terminal ? OverwriteEvery : LineEvery))
            {
                return;
            }

            shown = clock.GetTimestamp();
            var line = string.Create(CultureInfo.InvariantCulture, $"已采集 {value.Pages} 页，已有结论 {value.Checked} 个链接，还有 {value.Waiting} 个（{clock.GetElapsedTime(began).TotalSeconds:0} 秒）");
            Console.Error.Write(terminal ? $"\r\u001b[2K{line}" : line + Environment.NewLine);
        }
    }

    /// <summary>Leaves the line.</summary>
    public void Dispose()
    {
        if (terminal)
        {
            Console.Error.Write("\r\u001b[2K");
        }
    }
}
