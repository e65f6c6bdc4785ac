using Hengjian.Collect.Crawling.Attachments;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Crawling.Robots;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Asks one address at a time: fetches, decides, reads, keeps the evidence. It touches no state of the crawl.</summary>
internal sealed class CrawlWorker(SiteScope scope, CrawlOptions options, Fetcher fetcher, CrawlPace pace, RobotsGate robots, PageDesk desk, IPause pause, TimeProvider clock)
{
    private readonly HostAsker asker = new(pace, clock);

    /// <summary>Does a job. When it returns, what was captured is in the evidence store.</summary>
    /// <exception cref="IOException">The evidence store cannot write.</exception>
    public async Task<CrawlStep> RunAsync(CrawlJob job, CancellationToken cancellation)
    {
        var target = job.Target;
        var isSecondLook = target is { Kind: TargetKind.Other, Past.Looks.Count: > 0 };
        if (!isSecondLook && scope.SharesHost(target.Url) && await robots.RefusalAsync(target.Url, cancellation).ConfigureAwait(false) is { } refusal)
        {
            return await RefuseAsync(job, refusal, cancellation).ConfigureAwait(false);
        }

        if (job.Stands && await desk.StandAsync(job, cancellation).ConfigureAwait(false) is { } standing)
        {
            return standing;
        }

        if (target.NotBefore - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            await pause.WaitAsync(wait, cancellation).ConfigureAwait(false);
        }

        if (target.Kind == TargetKind.Other && AttachmentLook.CanProve(target.Url))
        {
            return await LookIntoAsync(job, cancellation).ConfigureAwait(false);
        }

        var (fetched, givenUp) = await asker.AskAsync(target.Url, () => FetchAsync(job, cancellation), cancellation).ConfigureAwait(false);
        return fetched is null
            ? new CrawlStep(job) { Refusal = givenUp, IsGivenUp = true, MayPass = true, Past = target.Past }
            : await DecideAsync(job, fetched, cancellation).ConfigureAwait(false);
    }

    /// <summary>Leaves an address alone that robots.txt closes. A home page whose host does not even give that file away still gets its proof: what was tried.</summary>
    private async Task<CrawlStep> RefuseAsync(CrawlJob job, string refusal, CancellationToken cancellation)
    {
        var step = new CrawlStep(job) { Refusal = refusal, MayPass = ReferenceEquals(robots.RulesOf(job.Target.Url), RobotsRules.DisallowAll), Past = job.Target.Past };
        if (!step.MayPass || job.Target.Url != scope.Home)
        {
            return step;
        }

        var tries = robots.TriesOf(scope.Home).Select(one => one with { Error = $"取 robots.txt：{one.Error}" }).ToList();
        await desk.ProveUnreachedAsync(tries, cancellation).ConfigureAwait(false);
        return step with { Past = step.Past with { Tries = [.. step.Past.Tries, .. tries] } };
    }

    private Task<Fetched> FetchAsync(CrawlJob job, CancellationToken cancellation)
    {
        var (url, looks) = (job.Target.Url, job.Target.Past.Looks);
        var isFile = job.Target.Kind == TargetKind.Other && FileName.IsFile(url.Path);
        if (looks.Count > 0 && LookDecision.From(looks, options.SecondLook).AsBrowser)
        {
            return isFile ? fetcher.AskAsBrowserAsync(url, scope.Home, cancellation) : fetcher.FetchAsBrowserAsync(url, scope.Home, cancellation);
        }

        return job.Target.Kind switch
        {
            TargetKind.Sitemap => fetcher.FetchAsync(url, null, cancellation),
            TargetKind.Other when isFile => fetcher.AskAsync(url, true, cancellation),
            TargetKind.Other or TargetKind.Sibling => fetcher.FetchPageAsync(url, null, cancellation),
            _ => desk.FetchAsync(job, cancellation),
        };
    }

    private async Task<CrawlStep> DecideAsync(CrawlJob job, Fetched fetched, CancellationToken cancellation)
    {
        var past = job.Target.Past.With(fetched.Capture.Tries, Look.At(fetched, clock.GetUtcNow()));
        var decision = LookDecision.From(past.Looks, options.SecondLook);
        var step = new CrawlStep(job)
        {
            Past = past,
            Bytes = fetched.Capture.Status == 304 ? 0 : fetched.Body.Length,
            Verdict = decision.Verdict,
            Cause = decision.Cause,
        };
        if (decision.Verdict is not null)
        {
            return await desk.TakeAsync(step, fetched, cancellation).ConfigureAwait(false);
        }

        await desk.ProveAsync(fetched, fetched.Capture.Tries, cancellation).ConfigureAwait(false);
        var wait = decision.Wait < options.MaxRetryAfter ? decision.Wait : options.MaxRetryAfter;
        return step with { NotBefore = clock.GetUtcNow() + wait };
    }

    private async Task<CrawlStep> LookIntoAsync(CrawlJob job, CancellationToken cancellation)
    {
        var target = job.Target;
        var wasFaulty = target.Past.Looks.Any(look => look.Cause == FailureCause.Malformed);
        var result = await new AttachmentLook(new FileParts(fetcher, asker)).LookAsync(target.Url, wasFaulty, cancellation).ConfigureAwait(false);
        if (result is null)
        {
            return new CrawlStep(job) { Refusal = "网站没有答复，本轮不再访问", IsGivenUp = true, MayPass = true, Past = target.Past };
        }

        if (result.Verdict == AttachmentVerdict.Unanswered)
        {
            return await DecideAsync(job, result.Fetched with { Capture = result.Fetched.Capture with { Tries = result.Tries } }, cancellation).ConfigureAwait(false);
        }

        if (result.Verdict == AttachmentVerdict.NeedsProof)
        {
            return await ReadInsteadAsync(job, result, cancellation).ConfigureAwait(false);
        }

        await desk.ProveAsync(result.Fetched with { Exchanges = result.Exchanges }, result.Tries, cancellation).ConfigureAwait(false);
        var look = new Look(result.Fetched.Capture.Status, result.Cause, false, false, null);
        var step = new CrawlStep(job) { Past = target.Past.With(result.Tries, look), Bytes = result.Fetched.Body.Length, Cause = result.Cause };
        return result.Verdict switch
        {
            AttachmentVerdict.LookAgain => step with { Cause = null, NotBefore = clock.GetUtcNow() + options.SecondLook },
            AttachmentVerdict.Dead => step with { Verdict = Verdict.Faulty },
            AttachmentVerdict.NotProven => step with { Verdict = Verdict.NotProven },
            _ => step with { Verdict = Verdict.Fine },
        };
    }

    /// <summary>Takes a page that stands in a file's place: whether it is the server's way of saying "not found" is seen by the whole of it.</summary>
    private async Task<CrawlStep> ReadInsteadAsync(CrawlJob job, AttachmentResult result, CancellationToken cancellation)
    {
        var target = job.Target;
        var seen = target.Past with { Tries = [.. target.Past.Tries, .. result.Tries] };
        var (page, _) = await asker.AskAsync(target.Url, () => fetcher.FetchAsync(target.Url, null, cancellation), cancellation).ConfigureAwait(false);
        return page is null
            ? new CrawlStep(job) { Verdict = Verdict.NotProven, Cause = FailureCause.Malformed, Past = seen }
            : await DecideAsync(job with { Target = target with { Past = seen } }, page, cancellation).ConfigureAwait(false) with { IsCompared = true };
    }
}
