using System.Net.Sockets;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>One try at an address from the first look-up to the last byte: redirects followed by hand, time limited, every failure kept as data.</summary>
/// <remarks>
/// Always GET. A server need not answer HEAD as it answers GET: many refuse it (405, 501, 403) or route it apart and answer 404 or 200 whatever the page does,
/// so HEAD can neither prove a page dead nor alive; a GET whose body is not read on costs hardly more.
/// </remarks>
internal sealed class Call(INetwork network, TimeProvider clock, FetchOptions options, PageUrl url)
{
    private readonly RedirectTrail trail = new(url, options.MaxRedirects);
    private readonly List<HttpExchange> exchanges = [];
    private readonly List<FetchTry> tries = [];
    private readonly long began = clock.GetTimestamp();
    private DateTimeOffset begunAt = clock.GetUtcNow();
    private TimeSpan dns;
    private TimeSpan connect;
    private TimeSpan tls;
    private TimeSpan firstByte;
    private TimeSpan transfer;
    private TimeSpan beforeThisTry;

    public BodyWish Wish { get; init; } = BodyWish.Whole;

    /// <summary>The part of the file that is asked for; servers may ignore it. Null for the whole.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>Whether the server is told of the range, or the whole is asked for and left after these bytes: for servers that answer a range with an error.</summary>
    public bool AsksRange { get; init; } = true;

    /// <summary>Whether to ask as a browser does, for servers that refuse what they do not know.</summary>
    public bool AsBrowser { get; init; }

    /// <summary>The page that led here, told only when asking as a browser.</summary>
    public PageUrl? Referer { get; init; }

    /// <summary>The version of HTTP that is asked for; HTTP/1.1 by default.</summary>
    public HttpWish Http { get; init; }

    /// <summary>The addresses that may be connected to; all by default.</summary>
    public AddressWish Family { get; init; }

    /// <summary>Whether the bytes on the wire are kept as evidence. HTTP/1.1 only: the frames of HTTP/2 are no evidence that a person can read.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The capture whose payload still counts if the server says that nothing changed.</summary>
    public Capture? Previous { get; init; }

    public DateTimeOffset At { get; } = clock.GetUtcNow();

    public PageUrl FinalUrl => trail.Current;

    public IReadOnlyList<PageUrl> Redirects => trail.Between;

    public int? Status { get; private set; }

    public IReadOnlyList<HeaderLine> Headers { get; private set; } = [];

    /// <summary>The content encodings of the last answer, outermost first.</summary>
    public IReadOnlyList<string> Encodings { get; private set; } = [];

    /// <summary>The address that the last hop connected to; null when it connected to none.</summary>
    public System.Net.IPAddress? Server { get; private set; }

    /// <summary>The version of HTTP that the last answer spoke; null when there was no answer.</summary>
    public Version? Version { get; private set; }

    /// <summary>The certificate that the last hop was shown, accepted or refused; null without TLS, or when none was shown.</summary>
    public ServerCertificate? Certificate { get; private set; }

    public Body? Body { get; private set; }

    public CallFailure? Failure { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    /// <summary>The requests and answers on the wire, in order; empty unless <see cref="IsRecorded"/>.</summary>
    public IReadOnlyList<HttpExchange> Exchanges => exchanges;

    /// <summary>The tries: one, or two when a connection that was kept open turned out to be closed.</summary>
    public IReadOnlyList<FetchTry> Tries => tries;

    public ProbePhases Phases => new(dns, connect, tls, firstByte, transfer, Elapsed);

    /// <summary>Makes the call over a line that keeps its connections.</summary>
    public Task<Call> RunAsync(Line line, CancellationToken cancellation) => RunAsync(line.Invoker, line.Tap, cancellation);

    /// <summary>Makes the call with connections of its own, which are closed when it ends; one of HTTP/2 would else stay.</summary>
    public async Task<Call> RunAsync(HttpMessageInvoker invoker, CancellationToken cancellation)
    {
        var own = new Tap();
        try
        {
            return await RunAsync(invoker, own, cancellation).ConfigureAwait(false);
        }
        finally
        {
            own.HangUp();
        }
    }

    /// <summary>Makes the call. Only the caller's own cancellation is thrown.</summary>
    private async Task<Call> RunAsync(HttpMessageInvoker invoker, Tap tap, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            while (await HopAsync(invoker, tap, limit.Token, ends.Token).ConfigureAwait(false))
            {
            }
        }
        catch (Exception e) when (IsData(e))
        {
            cancellation.ThrowIfCancellationRequested();
            Failure ??= limit.IsCancellationRequested ? CallFailure.OfTimeout(options.Timeout) : CallFailure.Of(e);
        }

        Elapsed = clock.GetElapsedTime(began);
        if (Http == HttpWish.Http2)
        {
            // Ends the opening of a second connection that turned out not to be needed.
            await ends.CancelAsync().ConfigureAwait(false);
        }

        tries.Add(new FetchTry(begunAt, "GET", Status, Failure?.Cause, Failure?.Words, Elapsed - beforeThisTry));
        return this;
    }

    /// <summary>One request and its answer.</summary>
    /// <returns>Whether another one follows.</returns>
    private async Task<bool> HopAsync(HttpMessageInvoker invoker, Tap tap, CancellationToken limit, CancellationToken cancellation)
    {
        using var recording = new Recording(options.MostHeadBytes, options.MostWireBytes, IsRecorded);
        var (current, at) = (trail.Current, clock.GetUtcNow());
        ExchangeCut? cut = ExchangeCut.Disconnect;
        (tap.Current, Body) = (recording, null);
        try
        {
            var follows = await AskAsync(invoker, tap, recording, cancellation).ConfigureAwait(false);
            cut = Body is { IsWhole: true } ? null : ExchangeCut.Length;
            return follows;
        }
        catch (Exception e) when (IsData(e))
        {
            Failure = cancellation.IsCancellationRequested ? Failure
                : recording.IsOverrun ? CallFailure.OfSize(recording.HasHead)
                : recording.IsForeign && Http == HttpWish.Http11 ? CallFailure.NotHttp
                : Failure;
            cut = limit.IsCancellationRequested ? ExchangeCut.Time
                : Failure is { Cause: FailureCause.Malformed or FailureCause.NotAsked } || CallFailure.Of(e).Cause is FailureCause.Malformed or FailureCause.NotAsked ? ExchangeCut.Length
                : ExchangeCut.Disconnect;
            if (cancellation.IsCancellationRequested || !IsStale(recording))
            {
                throw;
            }

            Restart();
            return true;
        }
        finally
        {
            tap.Current = null;
            if (recording.IsAmbiguous)
            {
                recording.HangUp();
            }

            exchanges.AddRange(recording.ToExchange(current, at, cut) is { } exchange && Version is not { Major: > 1 } ? [exchange] : []);
        }
    }

    private async Task<bool> AskAsync(HttpMessageInvoker invoker, Tap tap, Recording recording, CancellationToken cancellation)
    {
        var opening = new Opening(network, clock, tap, cancellation) { Http = Http, Family = Family };
        using var request = RequestForm.Compose(trail.Current, trail.Cookies, this, options);
        request.Options.Set(Opening.Key, opening);
        var asked = clock.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            response = await invoker.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failure = cancellation.IsCancellationRequested ? null : opening.Failure;
            throw;
        }
        finally
        {
            var opened = opening.Finish();
            dns += opened.Dns;
            connect += opened.Connect;
            tls += opened.Tls;
            firstByte += Positive(clock.GetElapsedTime(asked) - opened.Dns - opened.Connect - opened.Tls);
            Server = opening.Server ?? recording.Server;
            Certificate = opening.Certificate ?? recording.Certificate;
        }

        using (response)
        {
            recording.HasHead = true;
            Version = response.Version;
            Status = (int)response.StatusCode;
            Headers = HeaderText.LinesOf(response);
            Encodings = ContentCoding.Of(response);
            cancellation.ThrowIfCancellationRequested();
            var fault = AnswerForm.FaultOf(response);
            recording.IsAmbiguous = fault is not null || AnswerForm.IsAmbiguous(response);
            if (fault is not null)
            {
                Failure = fault;
                return false;
            }

            return await TakeAsync(response, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> TakeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var answered = clock.GetTimestamp();
        try
        {
            var redirected = RedirectTrail.IsRedirect((int)response.StatusCode);
            Body = redirected
                ? await Fetching.Body.PassAsync(response, cancellation).ConfigureAwait(false)
                : await Fetching.Body.ReadAsync(response, Wish, Range, options, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            Failure = redirected ? trail.Follow(response)
                : Status >= 400 ? CallFailure.OfStatus(Status.Value)
                : Status == 304 && Previous?.FinalUrl != trail.Current ? CallFailure.Unasked304
                : Body.Failure;
            return redirected && Failure is null;
        }
        finally
        {
            transfer += clock.GetElapsedTime(answered);
        }
    }

    /// <summary>Whether a request went out on a kept connection that the server had closed meanwhile. It says nothing of the page, so it is asked again, on a new connection.</summary>
    /// <remarks>RFC 9112 clause 9.3.1: a GET may be repeated when the connection closes before any byte of the answer.</remarks>
    private static bool IsStale(Recording recording) => recording is { IsSent: true, IsReused: true, Count: 0 };

    private void Restart()
    {
        var elapsed = clock.GetElapsedTime(began);
        tries.Add(new FetchTry(begunAt, "GET", null, FailureCause.Connect, "保持的连接已被服务器关闭，换新连接再访问", elapsed - beforeThisTry));
        (begunAt, beforeThisTry, Failure, Status) = (clock.GetUtcNow(), elapsed, null, null);
    }

    private static bool IsData(Exception e) => e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or SocketException;

    private static TimeSpan Positive(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}
