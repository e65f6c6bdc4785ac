using Hengjian.Collect.Crawling.State;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>The pages that link to one target, as they are found: all counted, the first by address kept.</summary>
/// <param name="url">The target.</param>
/// <param name="verdict">Its verdict.</param>
/// <param name="cause">Why it is not alive.</param>
/// <param name="past">What was seen of it.</param>
/// <param name="most">How many are kept, at most <see cref="LinkVerdict.MostParents"/>.</param>
internal sealed class LinkPlaces(PageUrl url, Verdict verdict, FailureCause? cause, TargetPast past, int most)
{
    // The last by address is thrown out first; the home page never is.
    private readonly PriorityQueue<(long Page, string Address, long Form), string> kept = new(Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)));
    private readonly HashSet<long> forms = [];
    private long lastPage;
    private int count;

    /// <summary>The target.</summary>
    public PageUrl Url => url;

    /// <summary>Takes in a page; further links of the same page count no more.</summary>
    public void Add(long page, string address, long form, bool isHome)
    {
        if (forms.Count < LinkVerdict.MostParents)
        {
            forms.Add(form);
        }

        if (page == lastPage)
        {
            return;
        }

        lastPage = page;
        count++;
        var rank = isHome ? "" : address;
        if (kept.Count < most)
        {
            kept.Enqueue((page, address, form), rank);
        }
        else
        {
            kept.EnqueueDequeue((page, address, form), rank);
        }
    }

    /// <summary>The verdict with its places.</summary>
    public LinkVerdict ToVerdict(CrawlFile file)
    {
        var words = new Dictionary<long, string>();
        var parents = new FoundPlaces([.. kept.UnorderedItems.Select(item => item.Element).OrderBy(place => place.Address, StringComparer.Ordinal).Select(place =>
            (place.Address, words.TryGetValue(place.Form, out var known) ? known : words[place.Form] = file.Forms.Read(place.Form).Words, file.Edges.PayloadOf(place.Page)!.Value))]);

        // A name that only a mended address leads to is a slip of the pen, not a dead host.
        var misspelt = verdict == Verdict.Faulty && cause == FailureCause.Dns && forms.All(form => file.Forms.Read(form).Repaired);

        // Opened by its address it is dead; within the application, who knows.
        var isRouted = verdict == Verdict.Faulty && !misspelt && forms.Count > 0 && forms.All(form => file.Forms.Read(form).IsRouted);
        var isNone = cause == FailureCause.Malformed && past.Looks.Count == 0 && forms.Count > 0;
        var found = new LinkVerdict(url, verdict, misspelt ? FailureCause.Malformed : cause, parents, past.Tries)
        {
            Places = count,
            Written = isNone ? file.Forms.Read(forms.Min()).Written : null,
        };
        return isRouted ? Doubted(found) : found;
    }

    private static LinkVerdict Doubted(LinkVerdict dead) => dead with
    {
        Verdict = Verdict.NotProven,
        Tries = [.. dead.Tries.Select(one => ReferenceEquals(one, dead.Decisive) ? one with { Error = $"直接打开这个地址失败（{one.Error}）；但链接由单页应用的脚本写出，在页面里点击时可能由脚本打开，不能认定" } : one)],
    };
}
