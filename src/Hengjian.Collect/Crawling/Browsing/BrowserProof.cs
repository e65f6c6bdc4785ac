using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Browsing;

/// <summary>Judges again, by what the browser showed, whether a page is there of which the plain HTML proves nothing or too much.</summary>
internal static class BrowserProof
{
    /// <summary>Judges.</summary>
    /// <param name="plain">The decision by the plain pages; one that the page is there stands.</param>
    /// <param name="judge">The judge of the site, who knows the rendered home page.</param>
    /// <param name="target">The plain answer.</param>
    /// <param name="rendered">The shape of the rendered page.</param>
    /// <param name="siblings">The answers to two random addresses, each with the shape that the browser showed of it; null when it was not asked.</param>
    /// <param name="othersShown">Whether the browser showed another page of the host that is there: where none was, the interface behind the pages may be down.</param>
    /// <remarks>Like is compared with like: a random address with the same plain shell that was not rendered leaves the plain decision. Dead needs a random address that looks the same in the browser.</remarks>
    public static AbsenceDecision Refine(AbsenceDecision plain, AbsenceJudge judge, AbsenceAnswer target, PageShape rendered, IReadOnlyList<(AbsenceAnswer Answer, PageShape? Rendered)> siblings, bool othersShown)
    {
        var isUnknown = siblings.Any(sibling => sibling is { Rendered: null, Answer: { IsServed: true, Shape: { } shape } } && target.Shape is { } own && shape.IsLike(own));
        if (plain.Verdict == Verdict.Fine || isUnknown)
        {
            return plain;
        }

        var others = siblings.Select(sibling => sibling.Answer with { Shape = sibling.Rendered ?? sibling.Answer.Shape }).ToList();
        var decision = judge.Decide(target with { Shape = rendered }, others[0], others[1], othersShown);
        return decision.Verdict switch
        {
            Verdict.Fine => decision,
            _ when rendered.IsShell => AbsenceDecision.Open(decision.Cause!.Value, "本站对任何地址都返回同一个几乎没有文字的页面，用浏览器打开后仍没有文字，不能判断"),
            Verdict.Faulty when plain.Verdict != Verdict.Faulty && !others.Any(other => other is { IsServed: true, Shape: { } shape } && shape.IsLike(rendered)) => plain,
            _ => decision with { Reason = "用浏览器打开后：" + decision.Reason },
        };
    }
}
