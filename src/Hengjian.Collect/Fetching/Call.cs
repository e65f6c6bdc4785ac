using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>One try at an address from the first look-up to the last byte: redirects followed by hand, time limited, every failure kept as data.</summary>
internal sealed class Call(INetwork network, TimeProvider clock, FetchOptions options, PageUrl url)
{
    private readonly RedirectTrail trail = new(url, options.MaxRedirects);
    private readonly long began = clock.GetTimestamp();
    private TimeSpan dns;
    private TimeSpan connect;
    private TimeSpan tls;
    private TimeSpan firstByte;
    private TimeSpan transfer;

    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public BodyWish Wish { get; init; } = BodyWish.Whole;

    /// <summary>Asks for the first bytes only; servers may ignore it.</summary>
    public bool FirstBytesOnly { get; init; }

    /// <summary>The capture whose payload still counts if the server says that nothing changed.</summary>
    public Capture? Previous { get; init; }

    public DateTimeOffset At { get; } = clock.GetUtcNow();

    public PageUrl FinalUrl => trail.Current;

    public IReadOnlyList<PageUrl> Redirects => trail.Between;

    public int? Status { get; private set; }

    public IReadOnlyList<HeaderLine> Headers { get; private set; } = [];

    public Body? Body { get; private set; }

    public CallFailure? Failure { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public ProbePhases Phases => new(dns, connect, tls, firstByte, transfer, Elapsed);

    /// <summary>Makes the call. Only the caller's own cancellation is thrown.</summary>
    public async Task<Call> RunAsync(HttpMessageInvoker invoker, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            while (await HopAsync(invoker, ends.Token).ConfigureAwait(false))
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or System.Net.Sockets.SocketException)
        {
            cancellation.ThrowIfCancellationRequested();
            Failure ??= limit.IsCancellationRequested ? CallFailure.OfTimeout(options.Timeout) : CallFailure.Of(e);
        }

        Elapsed = clock.GetElapsedTime(began);
        return this;
    }

    private async Task<bool> HopAsync(HttpMessageInvoker invoker, CancellationToken cancellation)
    {
        var exchange = new Exchange(network, clock, cancellation);
        using var request = Compose(exchange);
        var asked = clock.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            response = await invoker.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failure = cancellation.IsCancellationRequested ? null : exchange.Failure;
            throw;
        }
        finally
        {
            dns += exchange.Dns;
            connect += exchange.Connect;
            tls += exchange.Tls;
            firstByte += Positive(clock.GetElapsedTime(asked) - exchange.Dns - exchange.Connect - exchange.Tls);
        }

        using (response)
        {
            Status = (int)response.StatusCode;
            Headers = HeaderText.LinesOf(response);
            cancellation.ThrowIfCancellationRequested();
            return await TakeAsync(response, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> TakeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var answered = clock.GetTimestamp();
        try
        {
            var redirected = RedirectTrail.IsRedirect((int)response.StatusCode);
            Body = await Fetching.Body.ReadAsync(response, redirected ? BodyWish.None : Wish, options, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            Failure = redirected ? trail.Follow(response) : Status >= 400 ? CallFailure.OfStatus(Status.Value) : Body.Failure;
            return redirected && Failure is null;
        }
        finally
        {
            transfer += clock.GetElapsedTime(answered);
        }
    }

    private HttpRequestMessage Compose(Exchange exchange)
    {
        var request = new HttpRequestMessage(Method, trail.Current.Uri) { Version = System.Net.HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Options.Set(Exchange.Key, exchange);
        Add(request, "User-Agent", options.UserAgent);
        Add(request, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Add(request, "Accept-Language", "zh-CN,zh;q=0.9");
        Add(request, "Accept-Encoding", FirstBytesOnly ? "identity" : "gzip, deflate, br");
        Add(request, "Cookie", trail.Cookies);
        Add(request, "Range", FirstBytesOnly ? "bytes=0-1023" : "");
        if (Previous is { Payload: not null } previous && previous.FinalUrl == trail.Current)
        {
            Add(request, "If-None-Match", HeaderOf(previous, "ETag"));
            Add(request, "If-Modified-Since", HeaderOf(previous, "Last-Modified"));
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (value.Length > 0 && System.Text.Ascii.IsValid(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string HeaderOf(Capture capture, string name) =>
        capture.Headers.FirstOrDefault(line => line.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static TimeSpan Positive(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}
