using System.Runtime.CompilerServices;
using Hengjian.Checks;
using Hengjian.Collect.Feeds;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;
using Hengjian.Rubrics.Facts;
using Hengjian.Storage;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Evaluations;

/// <summary>Computes a result from evidence: checks over every site and account, then the rubric. Neither network nor clock; the same evidence gives the same book.</summary>
/// <param name="inputs">What the result is computed from.</param>
/// <param name="store">The evidence.</param>
public sealed class EvaluationRun(EvaluationInputs inputs, IEvidenceStore store)
{
    private static readonly ILookup<string, Judgement> NoJudgements = Array.Empty<Judgement>().ToLookup(judgement => judgement.Rule);

    /// <summary>Runs the checks and scores everybody.</summary>
    /// <param name="progress">Told how many of the subjects are done.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="InvalidDataException">Some evidence no longer matches its digest.</exception>
    /// <exception cref="FileNotFoundException">Some evidence is gone.</exception>
    public async Task<EvaluationBook> RunAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        var inspections = new Dictionary<string, Inspection>(StringComparer.Ordinal);
        var lastPosts = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var gate = new Lock();
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(inputs.Registry.Sites, parallel, async (site, token) => Keep(await InspectAsync(site, token)));
        foreach (var account in inputs.Registry.Accounts)
        {
            Keep(await InspectAsync(account, lastPosts, cancellation));
        }

        return new Evaluation(inputs.Rubric, inputs.MonitoredAt, inputs.Options).Score(inputs.Registry, inputs.IsSimulated, inspections, lastPosts, NoJudgements);

        void Keep(Inspection inspection)
        {
            lock (gate)
            {
                inspections.Add(inspection.Subject, inspection);
                progress?.Report(++done);
            }
        }
    }

    private async Task<Inspection> InspectAsync(Site site, CancellationToken cancellation)
    {
        var book = site.Home.Text;
        var probes = await ListAsync(store.ProbesAsync(book, cancellation), cancellation);
        var links = inputs.LinkVerdicts.TryGetValue(book, out var digest)
            ? LinkVerdictsFile.Read(await store.ReadAsync(digest, cancellation))
            : LinkReport.None;
        var context = new SiteContext(site, inputs.Registry, inputs.MonitoredAt, probes, links.NotAlive, inputs.Seed)
        {
            LinksChecked = links.Checked,
            LinksCheckedOnHome = links.CheckedOnHome,
        };
        var result = await new SiteInspector().InspectAsync(context, PagesAsync(book, cancellation), cancellation);
        return new Inspection(book, result.Findings, result.Measures);
    }

    /// <summary>The newest capture of each address since the monitoring time, with its bytes, by address.</summary>
    private async IAsyncEnumerable<(Capture Capture, byte[] Body)> PagesAsync(string book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var captures = await ListAsync(store.CapturesAsync(book, cancellation), cancellation);
        foreach (var capture in SiteInspector.Newest(captures.Where(capture => capture.At >= inputs.MonitoredAt)))
        {
            yield return (capture, capture.Payload is { } payload ? await store.ReadAsync(payload, cancellation) : []);
        }
    }

    private async Task<Inspection> InspectAsync(MediaAccount account, Dictionary<string, DateTimeOffset> lastPosts, CancellationToken cancellation)
    {
        var code = account.Code.Text;
        Capture? newest = null;
        await foreach (var capture in store.CapturesAsync(code, cancellation))
        {
            newest = capture;
        }

        var posts = newest?.Payload is { } payload
            ? FeedReader.Read(await store.ReadAsync(payload, cancellation), newest.ContentType, newest.Url).Posts
            : [];
        if (posts.Where(post => post.Published <= inputs.MonitoredAt).Max(post => post.Published) is { } last)
        {
            lastPosts.Add(code, last);
        }

        var context = new AccountContext(account, inputs.MonitoredAt, newest, posts);
        var results = AccountChecks.All.Select(check => check.Inspect(context)).ToList();
        return new Inspection(code, [.. results.SelectMany(result => result.Findings)], [.. results.SelectMany(result => result.Measures)]);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellation)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellation))
        {
            list.Add(item);
        }

        return list;
    }
}
