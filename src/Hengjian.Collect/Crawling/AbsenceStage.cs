using Hengjian.Collect.Crawling.Absence;
using Hengjian.Collect.Crawling.Browsing;
using Hengjian.Collect.Crawling.State;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>When nothing waits any more: finds those among the answering addresses that may not be there, has random addresses beside them asked, and judges.</summary>
/// <remarks>
/// It comes last so that verdicts do not depend on the order in which pages came. Everything it looks at lies in the state file, so a resumed crawl comes to the same.
/// One random address is asked for each class of addresses of the site's own hosts, and two beside each suspect; suspects of one folder share them.
/// </remarks>
internal sealed class AbsenceStage(CrawlFile file, CrawlRecord record, SiteScope scope)
{
    private const int MostWords = 20;

    private (AbsenceJudge Plain, AbsenceJudge Rendered)? own;
    private (string Host, AbsenceJudge Judge) strange = ("", new AbsenceJudge(new HomePage(scope.Home, [], null)));

    /// <summary>Puts the random addresses into the queue whose answers are needed.</summary>
    /// <returns>Whether there are any that were not asked yet.</returns>
    public bool Prepare()
    {
        var wanted = file.Classes.All().Select(each => RandomPath.For(each.Example, 0)).ToList();
        if (Ask(wanted))
        {
            return true;
        }

        return Ask([.. Suspects().SelectMany(suspect => new[] { RandomPath.For(suspect.Url, 0), RandomPath.For(suspect.Url, 1) })]);
    }

    /// <summary>Judges the suspects; verdicts that change are written.</summary>
    public void Decide()
    {
        var suspects = Suspects(out var served);
        var words = WordsOf(suspects);
        var shown = suspects.Exists(suspect => suspect.Answer.Rendered is not null) ? Shown() : [];
        file.Transact(() =>
        {
            foreach (var suspect in suspects)
            {
                var siblings = new[] { SiblingOf(suspect.Url, 0), SiblingOf(suspect.Url, 1) };
                var target = Of(suspect.Url, suspect.Answer) with { Words = words.GetValueOrDefault(suspect.Id) ?? [] };
                var decision = JudgeOf(suspect.Url).Decide(target, siblings[0].Answer, siblings[1].Answer, served.Contains(suspect.Url.Uri.Authority));
                if (suspect.Answer.Rendered is { } rendered)
                {
                    decision = BrowserProof.Refine(decision, OfHome(rendered: true), target, rendered, [.. siblings.Select(sibling => (sibling.Answer, sibling.Rendered))], shown.Contains(suspect.Url.Uri.Authority));
                }

                if (decision.Verdict != Verdict.Fine)
                {
                    file.Targets.Revise(suspect.Id, decision.Verdict, decision.Cause, Proof(file.Targets.PastOf(suspect.Id), decision, siblings));
                }
            }
        });
    }

    private static AbsenceAnswer Of(PageUrl url, PageAnswer answer) => new(url, answer.Final ?? url, answer.Status, answer.Shape);

    private static TargetPast Proof(TargetPast past, AbsenceDecision decision, (AbsenceAnswer Answer, PageShape? Rendered, TargetPast Past)[] siblings)
    {
        var last = past.Tries[^1] with { Cause = decision.Cause, Error = decision.Reason };
        var others = siblings.DistinctBy(sibling => sibling.Answer.Asked).Where(sibling => sibling.Past.Tries.Count > 0).Select(sibling => sibling.Past.Tries[^1] with
        {
            Error = $"对照：随机地址 {sibling.Answer.Asked} {(sibling.Answer.Status is { } status ? $"答复 {status}" : "没有答复")}{(sibling.Answer.Final != sibling.Answer.Asked ? $"，转到 {sibling.Answer.Final}" : "")}",
        });
        return past with { Tries = [.. past.Tries.SkipLast(1), last, .. others] };
    }

    private bool Ask(List<PageUrl> siblings)
    {
        var isNew = false;
        file.Transact(() => siblings.ForEach(sibling => isNew |= record.Compare(sibling)));
        return isNew;
    }

    private List<Suspect> Suspects() => Suspects(out _);

    private List<Suspect> Suspects(out HashSet<string> served)
    {
        var fingerprints = file.Classes.All().ToDictionary(each => each.Id, each => SiblingOf(each.Example, 0).Answer is { IsServed: true, Shape: { } shape } ? [shape] : Array.Empty<PageShape>());
        var suspects = new List<Suspect>();
        served = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, url, answer, kind) in file.Answers.SeemingAlive())
        {
            var judge = JudgeOf(url);
            if (judge.Suspects(Of(url, answer), kind is { } known ? fingerprints[known] : []) != Suspicion.None)
            {
                suspects.Add(new Suspect(id, url, answer));
            }
            else if (answer.Final is null && url != scope.Home && !HomePage.IsRoot(url))
            {
                served.Add(url.Uri.Authority);
            }
        }

        return suspects;
    }

    /// <summary>The hosts of which the browser showed a page that is there: it says something else than random addresses.</summary>
    private HashSet<string> Shown()
    {
        var absent = file.Classes.All().Select(each => SiblingOf(each.Example, 0).Rendered).OfType<PageShape>().ToList();
        return file.Answers.SeemingAlive()
            .Where(row => row.Url != scope.Home && row.Answer.Rendered is { SaysGone: false, IsShell: false } shape && !absent.Exists(shape.IsLike))
            .Select(row => row.Url.Uri.Authority).ToHashSet(StringComparer.Ordinal);
    }

    private (AbsenceAnswer Answer, PageShape? Rendered, TargetPast Past) SiblingOf(PageUrl like, int which)
    {
        var url = RandomPath.For(like, which);
        return file.Targets.IdOf(url.Text) is { } id && file.Answers.Read(id) is { } answer
            ? (Of(url, answer), answer.Rendered, file.Targets.PastOf(id))
            : (new AbsenceAnswer(url, url, null, null), null, TargetPast.None);
    }

    private AbsenceJudge JudgeOf(PageUrl url) => scope.SharesHost(url) ? OfHome(rendered: false) : Strange(url);

    private AbsenceJudge OfHome(bool rendered)
    {
        if (own is not { } judges)
        {
            var answer = file.Targets.IdOf(scope.Home.Text) is { } id ? file.Answers.Read(id) : null;
            PageUrl?[] others = [answer?.Final, scope.Other];
            AbsenceJudge Of(PageShape? shape) => new(new HomePage(scope.Home, [.. others.OfType<PageUrl>()], shape));
            own = judges = (Of(answer?.Shape), Of(answer?.Rendered ?? answer?.Shape));
        }

        return rendered ? judges.Rendered : judges.Plain;
    }

    private AbsenceJudge Strange(PageUrl url)
    {
        if (strange.Host != url.Uri.Authority)
        {
            url.TryResolve("/", out var root);
            strange = (url.Uri.Authority, new AbsenceJudge(new HomePage(root ?? url, [], null)));
        }

        return strange.Judge;
    }

    private Dictionary<long, HashSet<string>> WordsOf(List<Suspect> suspects)
    {
        var words = suspects.ToDictionary(suspect => suspect.Id, _ => new HashSet<string>(StringComparer.Ordinal));
        if (words.Count > 0)
        {
            file.Edges.Scan((_, edges) =>
            {
                foreach (var edge in edges)
                {
                    if (words.TryGetValue(edge.Target, out var known) && known.Count < MostWords)
                    {
                        known.Add(file.Forms.Read(edge.Form).Words);
                    }
                }
            });
        }

        return words;
    }

    private sealed record Suspect(long Id, PageUrl Url, PageAnswer Answer);
}
