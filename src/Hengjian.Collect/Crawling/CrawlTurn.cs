namespace Hengjian.Collect.Crawling;

/// <summary>A job in the hands of a worker.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Job">The job.</param>
/// <param name="IsInOrder">Whether it is taken only after all such jobs that were handed out before it.</param>
internal sealed record CrawlTurn(CrawlWorker Worker, CrawlJob Job, bool IsInOrder)
{
    private volatile Task<CrawlStep>? step;

    /// <summary>The work once it is done; null until then.</summary>
    public Task<CrawlStep>? Step
    {
        get => step;
        set => step = value;
    }
}
