using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>One address that a crawl knows, with what has been learnt of it. The crawl's working memory.</summary>
internal sealed class Target(PageUrl url, TargetKind kind)
{
    public PageUrl Url => url;

    public TargetKind Kind { get; set; } = kind;

    /// <summary>Where it is linked from; empty for addresses that no visible link names.</summary>
    public List<LinkPlace> Parents { get; } = [];

    /// <summary>Whether every link to it had to be mended, as a browser does.</summary>
    public bool OnlyRepaired { get; set; }

    public List<Look> Looks { get; } = [];

    public List<FetchTry> Tries { get; } = [];

    public DateTimeOffset NotBefore { get; set; }

    public Verdict? Verdict { get; private set; }

    public FailureCause? Cause { get; private set; }

    /// <summary>The pages whose script names this list, for list addresses.</summary>
    public List<ListPlace> Lists { get; } = [];

    /// <summary>The items of the list; null until it is read, and for all but list addresses.</summary>
    public IReadOnlyList<ListItem>? Items { get; set; }

    public bool IsSettled => Verdict is not null;

    public void Settle(Verdict verdict, FailureCause? cause)
    {
        Verdict = verdict;
        Cause = cause;
    }
}
