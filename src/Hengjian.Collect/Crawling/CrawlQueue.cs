using Hengjian.Collect.Crawling.State;

namespace Hengjian.Collect.Crawling;

/// <summary>Which address comes next: pages in the order found, then other targets, then those that need another look.</summary>
/// <remarks>
/// Other targets wait until no page is at work, so that what is a page and what is not does not depend on who was quicker.
/// What was handed out and did not come back yet is held here; everything else lies in the state file.
/// </remarks>
internal sealed class CrawlQueue(TargetTable targets, TimeProvider clock)
{
    private const int Portion = 64;

    private readonly Dictionary<long, TargetKind> handed = [];
    private readonly Queue<WaitingTarget> pages = new();
    private readonly Queue<WaitingTarget> others = new();
    private long lastPage;
    private long lastOther;
    private int raised;
    private int pagesOut;

    /// <summary>How many are handed out.</summary>
    public int Out => handed.Count;

    /// <summary>The next target; null when there is none for now.</summary>
    public WaitingTarget? Next()
    {
        if (raised != targets.Raised)
        {
            (raised, lastPage, lastOther) = (targets.Raised, 0, 0);
            pages.Clear();
            others.Clear();
        }

        var next = Take(pages, TargetQueue.Page, ref lastPage);
        next ??= pagesOut > 0 ? null : Take(others, TargetQueue.Other, ref lastOther) ?? Again();
        if (next is not null)
        {
            handed.Add(next.Id, next.Kind);
            pagesOut += next.Kind == TargetKind.Other ? 0 : 1;
        }

        return next;
    }

    /// <summary>Takes a target back; it is settled or waits in the state file.</summary>
    public void Return(WaitingTarget target)
    {
        if (handed.Remove(target.Id, out var kind) && kind != TargetKind.Other)
        {
            pagesOut--;
        }
    }

    /// <summary>Takes a target back unasked; it is the next one again.</summary>
    public void PutBack(WaitingTarget target)
    {
        Return(target);
        (lastPage, lastOther) = (0, 0);
        pages.Clear();
        others.Clear();
    }

    private WaitingTarget? Take(Queue<WaitingTarget> portion, TargetQueue queue, ref long last)
    {
        while (true)
        {
            while (portion.TryDequeue(out var next))
            {
                last = next.Id;
                if (!handed.ContainsKey(next.Id))
                {
                    return next;
                }
            }

            foreach (var target in targets.Next(queue, last, Portion))
            {
                portion.Enqueue(target);
            }

            if (portion.Count == 0)
            {
                return null;
            }
        }
    }

    private WaitingTarget? Again()
    {
        var next = targets.Again(handed.Count + 1).FirstOrDefault(target => !handed.ContainsKey(target.Id));
        return next is not null && (handed.Count == 0 || next.NotBefore <= clock.GetUtcNow()) ? next : null;
    }
}
