namespace Hengjian.Core.Captures;

/// <summary>Where the roll-ups of probes are kept, by site and grain, each grain for a time of its own.</summary>
/// <remarks>The records of the probes are the evidence; roll-ups can be made again from them at any time. Implementations are safe for use by several threads.</remarks>
public interface IProbeRollups
{
    /// <summary>Adds probes. One that was added before (same site, due time, beginning and purpose) is passed over, so that records may be read in again after a sudden end.</summary>
    /// <param name="probes">Probes of any sites.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="ArgumentException">A probe is older than added probes are remembered: <see cref="ReplaceDayAsync"/> takes such days.</exception>
    /// <exception cref="IOException">The disk is full or fails; none of the probes is added.</exception>
    Task<int> AddAsync(IReadOnlyList<ProbeResult> probes, CancellationToken cancellation);

    /// <summary>Makes one day of one site anew from all its probes, at every grain: for late corrections such as an outage of our own that was recognised afterwards.</summary>
    /// <param name="home">The site.</param>
    /// <param name="day">The day on the offices' calendar.</param>
    /// <param name="probes">All probes of the site that were due on the day.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="ArgumentException">A probe is not of the site and day.</exception>
    /// <exception cref="IOException">The disk is full or fails; the old roll-ups remain.</exception>
    Task ReplaceDayAsync(PageUrl home, DateOnly day, IReadOnlyList<ProbeResult> probes, CancellationToken cancellation);

    /// <summary>The roll-ups of a site that begin within a span, by time; spans without any probe have none.</summary>
    /// <param name="home">The site.</param>
    /// <param name="grain">The grain.</param>
    /// <param name="from">The first beginning.</param>
    /// <param name="until">The first beginning that no longer belongs.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<IReadOnlyList<ProbeRollup>> ReadAsync(PageUrl home, ProbeGrain grain, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Removes what is older than its grain is kept.</summary>
    /// <param name="now">The time to count back from.</param>
    /// <param name="cancellation">Ends the work before anything is removed.</param>
    Task RetireAsync(DateTimeOffset now, CancellationToken cancellation);
}
