using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>The JSON of <c>crawl</c>.</summary>
internal static class CrawlJson
{
    public static void Write(CrawlResult result, TextWriter output)
    {
        var outcome = result.Outcome;
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                outcome.Pages,
                outcome.Bytes,
                seconds = Math.Round(result.Elapsed.TotalSeconds, 3),
                peakMemoryBytes = result.PeakMemory,
                outcome.Complete,
                outcome.BrokenOff,
                home = outcome.Home is { } home ? WordOf(home) : null,
                links = new
                {
                    @checked = outcome.Checked,
                    outcome.Alive,
                    dead = outcome.Links.Where(link => link.Verdict == Verdict.Faulty).Select(Of),
                    notProven = outcome.Links.Where(link => link.Verdict == Verdict.NotProven).Select(Of),
                    notAsked = outcome.LinksNotAsked.Select(each => new { each.Reason, each.Count }),
                },
                notAsked = outcome.NotAsked.Select(target => new { url = target.Url.Text, target.Reason, target.Count }),
                scripted = new { pages = outcome.Scripted.Count, outcome.Scripted.Rendered, example = outcome.Scripted.Example?.Text, outcome.Scripted.Reason },
                folder = result.Folder.Path,
                head = result.Head.Text,
            },
            OutputFormat.Json));
    }

    private static object Of(LinkVerdict link) => new
    {
        url = link.Written ?? link.Target.Text,
        cause = link.Cause is { } cause ? NameOf(cause) : null,
        parents = link.Parents.Select(parent => parent.Page.Text).Distinct(StringComparer.Ordinal),
        link.Places,
        words = link.Parents.Count > 0 ? link.Parents[0].Text : null,
        template = link.Template?.Text,
        tries = link.Tries.Select(one => new
        {
            at = one.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            one.Method,
            one.Status,
            one.Error,
            ms = Math.Round(one.Elapsed.TotalMilliseconds, 1),
        }),
    };

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Fine => "alive",
        Verdict.Faulty => "dead",
        _ => "notProven",
    };

    private static string NameOf(FailureCause cause) => cause switch
    {
        FailureCause.Http4xx => "http-4xx",
        FailureCause.Http5xx => "http-5xx",
        FailureCause.Soft404 => "soft-404",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()),
    };
}
