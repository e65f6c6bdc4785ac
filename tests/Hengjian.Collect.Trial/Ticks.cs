using Hengjian.Collect.Crawling;

namespace Hengjian.Collect.Trial;

/// <summary>Says after every step how many pages are captured, so that a test knows when to kill.</summary>
internal sealed class Ticks : IProgress<CrawlProgress>
{
    public void Report(CrawlProgress value) => Console.Error.WriteLine(value.Pages);
}
