using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Fetches addresses for one lane: one site's crawl or one account's feed. Connections are kept and used again inside the lane.</summary>
/// <remarks>
/// Not for several requests at a time. A page that cannot be had is an answer, not an exception: the cause and the words for it stand in the capture's last try.
/// Only http and https are asked, on every hop; each hop is looked up anew and refused where the network refuses it.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly INetwork network;
    private readonly IPause pause;
    private readonly TimeProvider clock;
    private readonly FetchOptions options;
    private readonly HttpMessageInvoker invoker;

    /// <summary>Opens a lane.</summary>
    /// <param name="network">What lies between us and the sites.</param>
    /// <param name="pause">Waits before a second look.</param>
    /// <param name="clock">The lane's clock: all times and time limits come from it.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Fetcher(INetwork network, IPause pause, TimeProvider clock, FetchOptions options)
    {
        options.Validate();
        this.network = network;
        this.pause = pause;
        this.clock = clock;
        this.options = options;
        invoker = new HttpMessageInvoker(network.Wrap(Wire.Create(options.MaxHeaderKilobytes, reuse: true)));
    }

    /// <summary>Fetches one address by GET, once, with its body.</summary>
    /// <param name="url">The address.</param>
    /// <param name="previous">An earlier capture of it: if the server says that nothing changed (304), its payload, length and type are taken over.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    public Task<Fetched> FetchAsync(PageUrl url, Capture? previous, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { Previous = previous }, url, cancellation);

    /// <summary>Fetches one address as <see cref="FetchAsync"/> does, and looks again, up to three times in all and at least 5 seconds apart, while the failure may pass: a server error, a time-out, 429 (after the wait it asks for, at most 2 minutes).</summary>
    /// <returns>The last look, with every try in its capture.</returns>
    public async Task<Fetched> FetchPatientlyAsync(PageUrl url, Capture? previous, CancellationToken cancellation)
    {
        var looks = new List<Look>();
        var tries = new List<FetchTry>();
        while (true)
        {
            var fetched = await FetchAsync(url, previous, cancellation).ConfigureAwait(false);
            tries.AddRange(fetched.Capture.Tries);
            looks.Add(Look.At(fetched, clock.GetUtcNow()));
            var decision = LookDecision.From(looks, SecondLook);
            if (decision.Verdict is not null)
            {
                return fetched with { Capture = fetched.Capture with { Tries = tries } };
            }

            await pause.WaitAsync(decision.Wait < LongestWait ? decision.Wait : LongestWait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches a page: a body that is not text is left unread.</summary>
    internal Task<Fetched> FetchPageAsync(PageUrl url, Capture? previous, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { Previous = previous, Wish = BodyWish.Text }, url, cancellation);

    /// <summary>Asks whether an address answers, by GET, without keeping its body.</summary>
    internal async Task<Fetched> AskAsync(PageUrl url, bool firstBytesOnly, CancellationToken cancellation)
    {
        var asked = await RunAsync(new Call(network, clock, options, url) { Wish = BodyWish.None, FirstBytesOnly = firstBytesOnly }, url, cancellation).ConfigureAwait(false);
        if (!firstBytesOnly || asked.Capture.Status is not (>= 400 and not 404 and not 410 and not 429))
        {
            return asked;
        }

        // Servers that do not know ranges answer with 416, 400, 403 or 500 to a request that is fine without one.
        var again = await RunAsync(new Call(network, clock, options, url) { Wish = BodyWish.None }, url, cancellation).ConfigureAwait(false);
        return again with { Capture = again.Capture with { Tries = [.. asked.Capture.Tries, .. again.Capture.Tries] } };
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private async Task<Fetched> RunAsync(Call call, PageUrl url, CancellationToken cancellation)
    {
        await call.RunAsync(invoker, cancellation).ConfigureAwait(false);
        var kept = call.Status == 304 && call.Previous?.FinalUrl == call.FinalUrl ? call.Previous : null;
        var answered = call.Failure is null or { Cause: FailureCause.Http4xx or FailureCause.Http5xx };
        var read = answered && call.Body is { Skipped: false, Failure: null } ? call.Body : null;
        var body = read?.Bytes ?? ReadOnlyMemory<byte>.Empty;
        var capture = new Capture(
            url,
            call.FinalUrl,
            call.At,
            call.Status,
            call.Headers.FirstOrDefault(line => line.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value ?? kept?.ContentType,
            call.Headers,
            kept is not null ? kept.Payload : read is not null ? Digest.Of(body.Span) : null,
            kept?.Length ?? body.Length,
            call.Redirects,
            [new FetchTry(call.At, call.Method.Method, call.Status, call.Failure?.Cause, call.Failure?.Words, call.Elapsed)]);
        return new Fetched(capture, body) { FailureIsSure = call.Failure?.Sure ?? false, BodyWasSkipped = call.Body?.Skipped ?? false };
    }
}
