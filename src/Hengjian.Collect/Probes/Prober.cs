using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Probes;

/// <summary>Makes availability requests (拨测): each looks the name up, connects and shakes hands anew, as a visitor's first visit does.</summary>
/// <remarks>
/// It costs next to nothing to make, so a probe may have a prober with a network and clock of its own. Several probes of one prober may run at a time
/// if its clock allows it. The phases add up to the total; redirects are followed and their phases added.
/// </remarks>
public sealed class Prober
{
    private const int HeaderKilobytes = 64;

    // One handler for all probers: it keeps no connection, and each request carries its own network and clock.
    private static readonly SocketsHttpHandler Shared = Wire.Create(HeaderKilobytes, reuse: false);

    private readonly INetwork network;
    private readonly TimeProvider clock;
    private readonly FetchOptions limits;
    private readonly HttpWish http;
    private readonly AddressWish family;
    private readonly HttpMessageInvoker invoker;

    /// <summary>Makes a prober.</summary>
    /// <param name="network">What lies between us and the sites.</param>
    /// <param name="clock">All times and the time limit come from it.</param>
    /// <param name="options">The settings; <see cref="CollectOptions.Probe"/> and the limits of <see cref="CollectOptions.Fetch"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Prober(INetwork network, TimeProvider clock, CollectOptions options)
    {
        options.Validate();
        this.network = network;
        this.clock = clock;
        limits = options.Probe.Limits(options.Fetch);
        (http, family) = (options.Probe.Http, options.Probe.Family);
        invoker = new HttpMessageInvoker(network.Wrap(new Borrowed(Shared)), disposeHandler: false);
    }

    /// <summary>Probes a site's home page by GET.</summary>
    /// <param name="site">The site.</param>
    /// <param name="dueAt">When the probe was due, for the record.</param>
    /// <param name="cancellation">Ends the probe with <see cref="OperationCanceledException"/>.</param>
    public Task<ProbeResult> ProbeAsync(Site site, DateTimeOffset dueAt, CancellationToken cancellation) =>
        ProbeAsync(site.Home, dueAt, ProbePurpose.Scheduled, cancellation);

    /// <summary>Probes an address by GET, with the version of HTTP and the address family of <see cref="ProbeOptions"/>.</summary>
    /// <param name="home">The address.</param>
    /// <param name="dueAt">When the probe was due, for the record.</param>
    /// <param name="purpose">What it is made for, for the record.</param>
    /// <param name="cancellation">Ends the probe with <see cref="OperationCanceledException"/>.</param>
    public async Task<ProbeResult> ProbeAsync(PageUrl home, DateTimeOffset dueAt, ProbePurpose purpose, CancellationToken cancellation)
    {
        var call = new Call(network, clock, limits, home) { Wish = BodyWish.Measure, Http = http, Family = family };
        await call.RunAsync(invoker, cancellation).ConfigureAwait(false);
        return new ProbeResult(home, dueAt, call.At, call.Phases, call.Status, call.Failure?.Cause, call.Failure?.Words)
        {
            Purpose = purpose,
            HttpVersion = call.Version,
            Server = call.Server,
            CertificateEnds = call.Certificate?.NotAfter,
            Redirects = call.FinalUrl == home && call.Redirects.Count == 0 ? [] : [.. call.Redirects, call.FinalUrl],
        };
    }

    private sealed class Borrowed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing)
        {
            // The handler inside belongs to all probers.
        }
    }
}
