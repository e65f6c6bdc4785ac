using System.Text.Json;
using Hengjian.Collect.Probes;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>Probes as the JSON of the contract (<c>docs/cli.md</c>).</summary>
internal static class ProbeJson
{
    /// <summary>The whole document.</summary>
    public static string Of(IReadOnlyList<ProbeResult> results, ProbeSummary summary, DateTimeOffset now) =>
        JsonSerializer.Serialize(new { probes = results.Select(result => One(result, now)), summary }, OutputFormat.Json);

    private static object One(ProbeResult result, DateTimeOffset now) => new
    {
        url = result.Home.Text,
        result.At,
        result.Status,
        cause = CauseName.Of(result.Cause),
        result.Error,
        httpVersion = result.HttpVersion is null ? null : ProbeTable.VersionOf(result),
        address = result.Server?.ToString(),
        result.Counts,
        slow = result.IsSlow,
        phases = new
        {
            dnsMs = Milliseconds(result.Phases.Dns),
            connectMs = Milliseconds(result.Phases.Connect),
            tlsMs = Milliseconds(result.Phases.Tls),
            firstByteMs = Milliseconds(result.Phases.FirstByte),
            transferMs = Milliseconds(result.Phases.Transfer),
            totalMs = Milliseconds(result.Phases.Total),
        },
        redirects = result.Redirects.Select(url => url.Text),
        certificate = result.CertificateEnds is { } ends ? Certificate(CertificateWarning.At(ends, now)) : null,
    };

    private static object Certificate(CertificateWarning warning) => new { warning.Ends, warning.DaysLeft, warning.Step };

    private static double Milliseconds(TimeSpan span) => Math.Round(span.TotalMilliseconds, 1);
}
