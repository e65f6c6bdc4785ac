using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Fetches addresses for one lane: one site's crawl or one account's feed. Connections are kept and used again inside the lane, a few at most.</summary>
/// <remarks>
/// Several callers may fetch at a time, each over a line of its own; one caller alone has one line, and the same order every time. A page that cannot be had is an answer, not an exception: the cause and the words for it stand in the capture's last try.
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
    private readonly LinePool lines;

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
        lines = new LinePool(network, options.MaxHeaderKilobytes);
    }

    /// <summary>Fetches one address by GET, once, with its body.</summary>
    /// <param name="url">The address.</param>
    /// <param name="previous">An earlier capture of it: if the server says that nothing changed (304), its payload, length and type are taken over.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    public Task<Fetched> FetchAsync(PageUrl url, Capture? previous, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Previous = previous }, url, cancellation);

    /// <summary>Fetches one address as <see cref="FetchAsync"/> does, and looks again, up to three times in all and at least 5 seconds apart, while the failure may pass: a server error, a time-out, 429 (after the wait it asks for, at most 2 minutes).</summary>
    /// <returns>The last look, with every try in its capture.</returns>
    public async Task<Fetched> FetchPatientlyAsync(PageUrl url, Capture? previous, CancellationToken cancellation)
    {
        var looks = new List<Look>();
        var tries = new List<FetchTry>();
        var exchanges = new List<HttpExchange>();
        for (var asBrowser = false; ;)
        {
            var call = new Call(network, clock, options, url) { IsRecorded = true, Previous = previous, AsBrowser = asBrowser };
            var fetched = await RunAsync(call, url, cancellation).ConfigureAwait(false);
            tries.AddRange(fetched.Capture.Tries);
            exchanges.AddRange(fetched.Exchanges);
            looks.Add(Look.At(fetched, clock.GetUtcNow()));
            var decision = LookDecision.From(looks, SecondLook);
            if (decision.Verdict is not null)
            {
                return fetched with { Capture = fetched.Capture with { Tries = tries }, Exchanges = exchanges };
            }

            asBrowser = decision.AsBrowser;
            await pause.WaitAsync(decision.Wait < LongestWait ? decision.Wait : LongestWait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches a page: a body that is not text is left unread.</summary>
    internal Task<Fetched> FetchPageAsync(PageUrl url, Capture? previous, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Previous = previous, Wish = BodyWish.Text }, url, cancellation);

    /// <summary>Asks whether an address answers, by GET, without keeping its body.</summary>
    internal async Task<Fetched> AskAsync(PageUrl url, bool firstBytesOnly, CancellationToken cancellation)
    {
        var asked = await RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.None, Range = firstBytesOnly ? ByteRange.First(1024) : null }, url, cancellation).ConfigureAwait(false);
        if (!firstBytesOnly || asked.Capture.Status is not (>= 400 and not 404 and not 410 and not 429))
        {
            return asked;
        }

        // Servers that do not know ranges answer with 416, 400, 403 or 500 to a request that is fine without one.
        var again = await RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.None }, url, cancellation).ConfigureAwait(false);
        return again with { Capture = again.Capture with { Tries = [.. asked.Capture.Tries, .. again.Capture.Tries] }, Exchanges = [.. asked.Exchanges, .. again.Exchanges] };
    }

    /// <summary>Fetches a page as a browser asks for it, for a second look at what was refused: 403, 406, 418, a firewall's question (<see cref="LookDecision.AsBrowser"/>).</summary>
    /// <param name="url">The address.</param>
    /// <param name="referer">The page that led here, as a browser would tell; null for none.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    /// <remarks>The headers are a current browser's, but the User-Agent still names us and how to reach us (<see cref="FetchOptions.BrowserAgent"/>).</remarks>
    public Task<Fetched> FetchAsBrowserAsync(PageUrl url, PageUrl? referer, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.Text, AsBrowser = true, Referer = referer }, url, cancellation);

    /// <summary>Asks as <see cref="FetchAsBrowserAsync"/> does whether an address answers, without keeping its body.</summary>
    internal Task<Fetched> AskAsBrowserAsync(PageUrl url, PageUrl? referer, CancellationToken cancellation) =>
        RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.None, AsBrowser = true, Referer = referer }, url, cancellation);

    /// <summary>Fetches the first or last bytes of a file, so that a file is told from an error page, and a whole file from one cut off, without fetching it.</summary>
    /// <param name="url">The address.</param>
    /// <param name="range">Which bytes.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    /// <remarks>The capture has no payload: a part of a file is not the file.</remarks>
    public async Task<FetchedRange> FetchRangeAsync(PageUrl url, ByteRange range, CancellationToken cancellation) =>
        FetchedRange.Of(await RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.Part, Range = range }, url, cancellation).ConfigureAwait(false), range);

    /// <summary>Fetches the first bytes of a file as <see cref="FetchRangeAsync"/> does, without telling the server that the rest is not wanted: for servers that answer a range with an error.</summary>
    internal async Task<FetchedRange> FetchFirstAsync(PageUrl url, int count, CancellationToken cancellation)
    {
        var range = ByteRange.First(count);
        return FetchedRange.Of(await RunAsync(new Call(network, clock, options, url) { IsRecorded = true, Wish = BodyWish.Part, Range = range, AsksRange = false }, url, cancellation).ConfigureAwait(false), range);
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private async Task<Fetched> RunAsync(Call call, PageUrl url, CancellationToken cancellation)
    {
        var line = lines.Rent(url);
        try
        {
            await call.RunAsync(line, cancellation).ConfigureAwait(false);
        }
        finally
        {
            lines.Return(line);
        }

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
            kept is not null ? kept.Payload : read is not null && call.Range is null ? Digest.Of(body.Span) : null,
            kept?.Length ?? (call.Range is null ? body.Length : 0),
            call.Redirects,
            call.Tries);
        return new Fetched(capture, body)
        {
            Exchanges = call.Exchanges,
            AsBrowser = call.AsBrowser,
            Firewall = await FirewallOfAsync(call, capture, body, cancellation).ConfigureAwait(false),
            FailureIsSure = call.Failure?.Sure ?? false,
            BodyWasSkipped = call.Body?.Skipped ?? false,
        };
    }

    private static async ValueTask<string?> FirewallOfAsync(Call call, Capture capture, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var seen = call.Body is { Glimpse.IsEmpty: false, Glimpse: var glimpse }
            ? await ContentCoding.UndoAsync(glimpse, call.Encodings, ChallengePage.LongestBody, cancellation).ConfigureAwait(false)
            : body;
        return capture.Status is null or 206 or 304 ? null : ChallengePage.FirewallOf(capture, seen.Span);
    }
}
