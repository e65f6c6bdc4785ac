using System.Threading.Channels;
using Hengjian.Collect.Crawling.State;

namespace Hengjian.Collect.Crawling;

/// <summary>One crawl at work: hands addresses to the workers and takes what they bring back into the state file, several steps in one transaction when several are there.</summary>
/// <remarks>
/// A worker's evidence is kept before its step is taken, and its place is free only afterwards: what is killed loses nothing but what was in flight, and asks nothing else again.
/// First looks at pages are taken in the order in which they were handed out, so that which pages are found, and in which order, does not depend on who was quicker:
/// a crawl comes to the same with one worker or many, killed or not. The price: a page that answers late holds up the pages behind it, at most one for each worker.
/// </remarks>
internal sealed class CrawlRun(
    CrawlFile file,
    CrawlTotals totals,
    CrawlRecord record,
    SilenceWatch silence,
    IReadOnlyList<CrawlWorker> workers,
    CrawlOptions options,
    CrawlScope freshness,
    TimeProvider clock,
    IProgress<CrawlProgress>? progress)
{
    private const int MostRefusals = 500;

    private readonly CrawlQueue queue = new(file.Targets, clock);
    private readonly Stack<CrawlWorker> idle = new(workers.Reverse());
    private readonly Channel<CrawlTurn> finished = Channel.CreateUnbounded<CrawlTurn>(new() { SingleReader = true });
    private readonly Queue<CrawlTurn> inOrder = new();
    private readonly List<(WaitingTarget Target, string Reason)> refused = [];
    private int firstLooks;

    /// <summary>Goes on until nothing waits any more, or the site falls silent.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was finished is taken.</exception>
    /// <exception cref="IOException">The evidence store or the state file cannot write; what was taken before stays.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                HandOut(ending.Token);
                if (queue.Out == 0)
                {
                    return;
                }

                await finished.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false);
                await TakeAsync().ConfigureAwait(false);
            }
        }
        catch
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await SalvageAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void HandOut(CancellationToken cancellation)
    {
        while (idle.Count > 0)
        {
            if (silence.BrokenOff is not null || queue.Next() is not { } target)
            {
                if (refused.Count == 0)
                {
                    return;
                }

                Refuse();
                continue;
            }

            var isFirst = IsFirstLook(target);
            if (isFirst && totals.Asked < options.MaxPages && totals.Asked + firstLooks >= options.MaxPages)
            {
                // Whether the limit is reached depends on what is in flight: robots.txt may refuse it, and then it does not count.
                queue.PutBack(target);
                return;
            }

            if (LimitOf(target, isFirst) is { } reason)
            {
                refused.Add((target, reason));
                if (refused.Count >= MostRefusals)
                {
                    Refuse();
                }

                continue;
            }

            firstLooks += isFirst ? 1 : 0;
            var turn = new CrawlTurn(idle.Pop(), JobOf(target), IsInOrder: target is { Kind: not TargetKind.Other, Past.Looks.Count: 0 });
            if (turn.IsInOrder)
            {
                inOrder.Enqueue(turn);
            }

            _ = WorkAsync(turn, cancellation);
        }
    }

    private static bool IsFirstLook(WaitingTarget target) => target is { Kind: TargetKind.Page or TargetKind.List, Past.Looks.Count: 0 };

    private string? LimitOf(WaitingTarget target, bool isFirst) =>
        target.Kind == TargetKind.Other ? null
        : isFirst && totals.Asked >= options.MaxPages ? $"已到页数上限 {options.MaxPages}"
        : null;

    private CrawlJob JobOf(WaitingTarget target)
    {
        var memory = target.Kind is TargetKind.Page or TargetKind.List ? file.Pages.Read(target.Url) : null;
        return new CrawlJob(target, memory, freshness == CrawlScope.Due && memory?.Due > clock.GetUtcNow());
    }

    private async Task WorkAsync(CrawlTurn turn, CancellationToken cancellation)
    {
        var (worker, job) = (turn.Worker, turn.Job);
        // One worker alone runs where it is called from, so that its order never depends on the thread pool.
        var step = workers.Count == 1 ? worker.RunAsync(job, cancellation) : Task.Run(() => worker.RunAsync(job, cancellation), CancellationToken.None);
        await ((Task)step).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        turn.Step = step;
        finished.Writer.TryWrite(turn);
    }

    private async Task TakeAsync()
    {
        var done = new List<CrawlTurn>();
        while (finished.Reader.TryRead(out var turn))
        {
            if (!turn.IsInOrder)
            {
                done.Add(turn);
            }
        }

        while (inOrder.TryPeek(out var head) && head.Step is not null)
        {
            done.Add(inOrder.Dequeue());
        }

        var steps = new List<CrawlStep>(done.Count);
        Task<CrawlStep>? failed = null;
        foreach (var turn in done)
        {
            idle.Push(turn.Worker);
            if (turn.Step!.IsCompletedSuccessfully)
            {
                steps.Add(await turn.Step.ConfigureAwait(false));
            }
            else
            {
                failed ??= turn.Step;
            }
        }

        if (steps.Count > 0)
        {
            Take(steps);
        }

        if (failed is not null)
        {
            await failed.ConfigureAwait(false);
        }
    }

    private void Take(List<CrawlStep> steps)
    {
        file.Transact(() =>
        {
            steps.ForEach(record.Take);
            file.Crawl.Save(totals);
        });
        foreach (var step in steps)
        {
            firstLooks -= IsFirstLook(step.Job.Target) ? 1 : 0;
            queue.Return(step.Job.Target);
        }

        Report();
    }

    private void Refuse()
    {
        file.Transact(() =>
        {
            totals.Complete = false;
            refused.ForEach(left => record.Refuse(left.Target, left.Reason));
            file.Crawl.Save(totals);
        });
        refused.ForEach(left => queue.Return(left.Target));
        refused.Clear();
        Report();
    }

    /// <summary>Takes what the other workers had finished when the run broke off.</summary>
    private async Task SalvageAsync()
    {
        while (idle.Count < workers.Count)
        {
            try
            {
                await finished.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false);
                await TakeAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The first failure is the one that is told; these targets wait in the state file.
            }
        }
    }

    private void Report() => progress?.Report(new CrawlProgress(totals.Pages, totals.Settled, record.Waiting));
}
