using Hengjian.Collect.Probes;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>All probes of a run together. A site is down when its last probe brought no page for a cause of its own; a refusal (403, 429, 451) or an address we do not ask proves nothing.</summary>
/// <param name="Targets">Addresses.</param>
/// <param name="Probes">Probes made.</param>
/// <param name="Counted">Probes that enter the statistics.</param>
/// <param name="Down">Addresses whose last probe failed.</param>
/// <param name="Slow">Addresses with a probe of 15 seconds or more.</param>
/// <param name="Refused">Addresses whose last probe was refused.</param>
/// <param name="NotAsked">Addresses that we do not ask.</param>
/// <param name="Certificate">Addresses whose certificate ends within 30 days or is over.</param>
/// <param name="MedianMs">The time that half of the probes stayed at or below; null without a probe.</param>
/// <param name="P95Ms">The time that 95 % of the probes stayed at or below.</param>
/// <param name="MostMs">The longest.</param>
internal sealed record ProbeSummary(int Targets, int Probes, int Counted, int Down, int Slow, int Refused, int NotAsked, int Certificate, double? MedianMs, double? P95Ms, double? MostMs)
{
    /// <summary>Adds up results in the order they were made.</summary>
    public static ProbeSummary Of(IReadOnlyList<ProbeResult> results, DateTimeOffset now)
    {
        var last = results.GroupBy(result => result.Home).Select(site => site.Last()).ToList();
        var asked = results.Where(result => result.Cause != FailureCause.NotAsked).ToList();
        var times = asked.Aggregate(ProbeHistogram.Empty, (sum, result) => sum.Merge(ProbeHistogram.Of(result.Phases.Total)));
        return new ProbeSummary(
            last.Count,
            results.Count,
            results.Count(result => result.Counts),
            last.Count(result => result.Cause is not (null or FailureCause.NotAsked) && !result.IsRefused),
            asked.Where(result => result.IsSlow).DistinctBy(result => result.Home).Count(),
            last.Count(result => result.IsRefused),
            last.Count(result => result.Cause == FailureCause.NotAsked),
            last.Count(result => result.CertificateEnds is { } ends && CertificateWarning.At(ends, now).Step is not null),
            times.Percentile(0.5m)?.TotalMilliseconds,
            times.Percentile(0.95m)?.TotalMilliseconds,
            asked.Count == 0 ? null : Math.Round(asked.Max(result => result.Phases.Total.TotalMilliseconds), 1));
    }

    /// <summary>Whether something was found that <c>--fail-on</c> names.</summary>
    public bool Has(string what) => what switch
    {
        "down" => Down > 0,
        "slow" => Slow > 0,
        "certificate" => Certificate > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Not a thing to fail on."),
    };
}
