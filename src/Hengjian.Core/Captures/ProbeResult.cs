using System.Net;
using System.Net.Sockets;

namespace Hengjian.Core.Captures;

/// <summary>One availability request (拨测) for a site's home page.</summary>
/// <param name="Home">The home page asked for.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="At">When it began.</param>
/// <param name="Phases">Where the time went.</param>
/// <param name="Status">The HTTP status of the final answer; null when there was none.</param>
/// <param name="Cause">Why it failed; null when it did not. <see cref="FailureCause.NotAsked"/> means our own trouble: the probe does not count.</param>
/// <param name="Error">The failure in words for a person (zh-CN); null when there was none.</param>
public sealed record ProbeResult(PageUrl Home, DateTimeOffset DueAt, DateTimeOffset At, ProbePhases Phases, int? Status, FailureCause? Cause, string? Error)
{
    /// <summary>An answer that took this long or longer is none: 15 seconds (国办秘函〔2019〕19号, 站点无法访问).</summary>
    public static readonly TimeSpan SlowFrom = TimeSpan.FromSeconds(15);

    /// <summary>What it was made for; scheduled by default.</summary>
    public ProbePurpose Purpose { get; init; }

    /// <summary>Why it does not count although it was asked; null when nothing stands against it.</summary>
    public ProbeExclusion? Exclusion { get; init; }

    /// <summary>The version of HTTP that the final answer spoke; null when there was none, and in records older than this property.</summary>
    public Version? HttpVersion { get; init; }

    /// <summary>The address that was connected to last; null when none was, and in records older than this property.</summary>
    public IPAddress? Server { get; init; }

    /// <summary>Until when the certificate shown last is valid; null without TLS, when none was shown, and in records older than this property.</summary>
    public DateTimeOffset? CertificateEnds { get; init; }

    /// <summary>The addresses that redirects led to, in order, the final one last; empty when there were none. A redirect back to the same address is not listed.</summary>
    public IReadOnlyList<PageUrl> Redirects
    {
        get;

        // A record older than this property is read back with null here, not with the initial value.
        init => field = value ?? [];
    } = [];

    /// <summary>IPv4 or IPv6, as connected; null when no connection was opened.</summary>
    public AddressFamily? Family => Server?.AddressFamily;

    /// <summary>Whether it enters the rubric's statistics.</summary>
    public bool Counts => Purpose == ProbePurpose.Scheduled && Exclusion is null && Cause != FailureCause.NotAsked;

    /// <summary>Whether it took <see cref="SlowFrom"/> or longer.</summary>
    public bool IsSlow => Phases.Total >= SlowFrom;

    /// <summary>Whether the server refused us, which it may do to our address and nobody else's: status 403, 429 or 451.</summary>
    public bool IsRefused => Status is 403 or 429 or 451;

    /// <summary>Whether it is a failure by the rubric: no page, or too late; a refusal is none.</summary>
    public bool IsFailed => (Cause is not null && !IsRefused) || IsSlow;

    /// <summary>Whether nothing came back at all: no address for the name, no connection, or silence.</summary>
    public bool IsUnreached => Status is null && Cause is (FailureCause.Dns or FailureCause.Connect or FailureCause.Timeout);

    /// <summary>Whether something was heard of the host, if only a bad answer.</summary>
    public bool IsReached => Cause != FailureCause.NotAsked && !IsUnreached;

    private (PageUrl, DateTimeOffset, DateTimeOffset, ProbePhases, int?, FailureCause?, string?, ProbePurpose, ProbeExclusion?, Version?, IPAddress?, DateTimeOffset?) Single =>
        (Home, DueAt, At, Phases, Status, Cause, Error, Purpose, Exclusion, HttpVersion, Server, CertificateEnds);

    /// <inheritdoc/>
    public bool Equals(ProbeResult? other) => other is not null && Single.Equals(other.Single) && Redirects.SequenceEqual(other.Redirects);

    /// <inheritdoc/>
    public override int GetHashCode() => Single.GetHashCode();
}
