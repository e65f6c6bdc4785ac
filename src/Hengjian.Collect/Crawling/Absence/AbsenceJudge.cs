using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Judges whether a page that answers with 200 is there, or an error page or the home page stands in its place.</summary>
/// <param name="home">The home page of the target's host.</param>
/// <remarks>
/// After Bar-Yossef, Broder, Kumar, Tomkins, Sic transit gloria telae, WWW 2004: what a server answers to names that cannot exist is its way of saying "not found".
/// Dead needs two agreeing signs: the answer equals that to an unguessable sibling, and it says that it is gone or leads home; or the page is nothing but a notice.
/// One sign alone is not proven. Alive pages come first: home pages under other names, doors to sign in, empty lists, long articles about missing pages.
/// </remarks>
internal sealed class AbsenceJudge(HomePage home)
{
    private const int HomeLinks = 30;
    private const int HomeText = 400;

    /// <summary>Whether a served page needs proof by random siblings before it may be called alive, and why.</summary>
    /// <param name="target">The answer, with the words of the links that lead to it.</param>
    /// <param name="fingerprints">What siblings of its <see cref="FingerprintClass"/> answered before.</param>
    public Suspicion Suspects(AbsenceAnswer target, IReadOnlyList<PageShape> fingerprints)
    {
        if (!target.IsServed || target.Asked == home.Url)
        {
            return Suspicion.None;
        }

        // By its name it is the home page, so it may look like it and lead to it.
        if (home.Is(target.Asked))
        {
            return target.Shape is { SaysGone: true } ? Suspicion.SaysGone : Suspicion.None;
        }

        if (target.Final != target.Asked && (home.Is(target.Final) || (HomePage.IsRoot(target.Final) && target.Asked.Path != "/")))
        {
            return Suspicion.SentHome;
        }

        if (target.Final != target.Asked && NoticeAddress.Is(target.Final) && !NoticeAddress.Is(target.Asked))
        {
            return Suspicion.SentToNotice;
        }

        return target.Shape is not { } shape ? Suspicion.None
            : shape.SaysGone ? Suspicion.SaysGone
            : fingerprints.Any(shape.IsLike) ? Suspicion.LooksAbsent
            : home.Shape is { } front && shape.MayBe(front) ? Suspicion.LooksLikeHome
            : Suspicion.None;
    }

    /// <summary>Decides from what two random siblings answered.</summary>
    /// <param name="target">The answer that is suspected.</param>
    /// <param name="first">What <see cref="RandomPath"/> number 0 answered.</param>
    /// <param name="second">What number 1 answered.</param>
    /// <param name="othersServed">
    /// Whether some page of the host besides its home page was served as itself in this crawl. Where none was, the server may be sending every stranger away
    /// (no cookie, no referrer, a firewall), and nothing is called dead. It pays to decide suspects late in a crawl.
    /// </param>
    public AbsenceDecision Decide(AbsenceAnswer target, AbsenceAnswer first, AbsenceAnswer second, bool othersServed)
    {
        AbsenceAnswer[] siblings = [first, second];
        var suspicion = Suspects(target, [.. siblings.Where(sibling => sibling is { IsServed: true, Shape: not null }).Select(sibling => sibling.Shape!)]);
        var decision = suspicion switch
        {
            Suspicion.None => AbsenceDecision.Alive,
            Suspicion.SentHome => OfSentHome(target, siblings),
            Suspicion.SentToNotice => OfSentToNotice(target, siblings),
            _ => OfContent(target, siblings),
        };

        return decision.Verdict == Verdict.Faulty && !othersServed
            ? AbsenceDecision.Open(decision.Cause!.Value, $"{decision.Reason}；但本站没有其他页面正常打开，可能是对访客的拦截，不能认定")
            : decision;
    }

    private AbsenceDecision OfSentHome(AbsenceAnswer target, AbsenceAnswer[] siblings)
    {
        if (target.Words.Any(LinkSense.IsHome))
        {
            return AbsenceDecision.Alive;
        }

        if (target.Words.Any(LinkSense.IsFunction) || LinkSense.IsFunction(target.Asked) || target.Shape is { AsksPassword: true })
        {
            return AbsenceDecision.Open(FailureCause.RedirectHome, "转到了首页，但链接是登录、切换版本一类的功能入口，转到首页可能是正常的");
        }

        var isArticle = LinkSense.IsArticle(target.Asked);
        var isElsewhere = !home.Is(target.Final);
        if (siblings.All(sibling => sibling.IsServed && sibling.Final == target.Final))
        {
            return isArticle || (!isElsewhere && target.Words.Any(LinkSense.IsTitle))
                ? AbsenceDecision.Dead(FailureCause.RedirectHome, $"页面被转到首页 {target.Final}；本站对不存在的地址（已用 2 个随机地址验证）同样转到这里")
                : AbsenceDecision.Open(FailureCause.RedirectHome, "转到了首页，随机地址也转到首页，但链接地址不像文章，可能是首页的别名");
        }

        return isArticle && !isElsewhere && target.Words.Any(LinkSense.IsTitle) && siblings.All(IsAnswered)
            ? AbsenceDecision.Dead(FailureCause.RedirectHome, $"链接是一篇文章，打开后却被转到首页 {target.Final}")
            : isElsewhere && !siblings.Any(sibling => sibling.Final == target.Final) ? AbsenceDecision.Alive
            : AbsenceDecision.Open(FailureCause.RedirectHome, "转到了首页，不能确定是页面已删除还是有意转接");
    }

    private static AbsenceDecision OfSentToNotice(AbsenceAnswer target, AbsenceAnswer[] siblings)
    {
        var together = siblings.Any(sibling => sibling.IsServed && sibling.Final.Path == target.Final.Path);
        return together || target.Shape is { IsNotice: true }
            ? AbsenceDecision.Dead(FailureCause.Soft404, together ? $"页面被转到错误页 {target.Final}，随机地址也被转到这里" : $"页面被转到错误页 {target.Final}，页面写明所访问的内容不存在")
            : AbsenceDecision.Open(FailureCause.Soft404, $"页面被转到 {target.Final}，地址像错误页，但随机地址没有转到这里");
    }

    private AbsenceDecision OfContent(AbsenceAnswer target, AbsenceAnswer[] siblings)
    {
        var shape = target.Shape!;
        var alike = siblings.Count(sibling => sibling is { IsServed: true, Shape: { } other } && other.IsLike(shape));
        if (shape.SaysGone)
        {
            return alike > 0 ? AbsenceDecision.Dead(FailureCause.Soft404, $"页面写明所访问的内容不存在，状态码却是 {target.Status}；与本站对随机地址的回答相同")
                : shape.IsNotice ? OfNotice(target, siblings)
                : siblings.All(sibling => sibling.IsHonest) ? AbsenceDecision.Alive
                : AbsenceDecision.Open(FailureCause.Soft404, "页面上有“不存在”一类的话，但与本站对随机地址的回答不同，不能认定");
        }

        if (alike == 0 || shape.AsksPassword)
        {
            return AbsenceDecision.Alive;
        }

        if (shape.IsShell)
        {
            return AbsenceDecision.Open(FailureCause.Soft404, "本站对任何地址都返回同一个几乎没有文字的页面（内容由脚本生成），不执行脚本不能判断");
        }

        // One program told apart by its query, such as a calendar, has a page for whatever it is asked.
        var isFullHome = home.Shape is { TextLength: >= HomeText, Links: >= HomeLinks, AsksPassword: false } front && shape.MayBe(front);
        return isFullHome && alike == siblings.Length && LinkSense.IsArticle(target.Asked) && target.Words.Any(LinkSense.IsTitle) && !target.Words.Any(LinkSense.IsHome)
            ? AbsenceDecision.Dead(FailureCause.RedirectHome, "链接是一篇文章，打开的却是首页的内容；本站对不存在的地址（已用 2 个随机地址验证）同样给出首页")
            : !isFullHome && siblings.All(sibling => sibling.Asked.Path == target.Asked.Path) ? AbsenceDecision.Alive
            : AbsenceDecision.Open(FailureCause.Soft404, "与本站对随机地址的回答相同，但页面没有写明内容不存在，不能认定");
    }

    private static AbsenceDecision OfNotice(AbsenceAnswer target, AbsenceAnswer[] siblings) => siblings.Any(IsAnswered)
        ? AbsenceDecision.Dead(FailureCause.Soft404, $"页面上只有“内容不存在”一类的提示，状态码却是 {target.Status}")
        : AbsenceDecision.Open(FailureCause.Soft404, "页面上只有“内容不存在”一类的提示，但服务器此时没有正常回答其他地址，不能认定");

    private static bool IsAnswered(AbsenceAnswer sibling) => sibling.IsHonest || sibling.IsServed;
}
