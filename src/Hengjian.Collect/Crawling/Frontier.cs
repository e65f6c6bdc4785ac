using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>The addresses that a crawl knows, and which comes next: pages in the order found, then other targets, then those that need another look.</summary>
/// <remarks>The order depends on the pages alone, so that two crawls of the same site are alike.</remarks>
internal sealed class Frontier
{
    private readonly Dictionary<PageUrl, Target> known = [];
    private readonly Queue<Target> pages = new();
    private readonly Queue<Target> others = new();
    private readonly Queue<Target> again = new();

    public int Waiting => pages.Count + others.Count + again.Count;

    /// <summary>Every target known, sorted by address.</summary>
    public IReadOnlyList<Target> All => [.. known.Values.OrderBy(target => target.Url)];

    /// <summary>The target of an address; a new one joins its queue.</summary>
    public Target Find(PageUrl url, TargetKind kind)
    {
        if (!known.TryGetValue(url, out var target))
        {
            known.Add(url, target = new Target(url, kind));
            (kind == TargetKind.Other ? others : pages).Enqueue(target);
        }
        else if (kind != TargetKind.Other && target is { Kind: TargetKind.Other, IsSettled: false, Looks.Count: 0 })
        {
            target.Kind = kind;
            pages.Enqueue(target);
        }

        return target;
    }

    /// <summary>Comes back to a target later.</summary>
    public void Return(Target target, DateTimeOffset notBefore)
    {
        target.NotBefore = notBefore;
        again.Enqueue(target);
    }

    /// <summary>The next target that is not settled; null when there is none.</summary>
    public Target? Next()
    {
        foreach (var queue in (ReadOnlySpan<Queue<Target>>)[pages, others, again])
        {
            while (queue.TryDequeue(out var target))
            {
                if (!target.IsSettled && (queue == again || target.Looks.Count == 0))
                {
                    return target;
                }
            }
        }

        return null;
    }
}
