using System.Net;
using System.Net.Sockets;

namespace Hengjian.Browser.Gate;

/// <summary>The only way from one rendered page to the network: a forwarding proxy (RFC 9110, 3.7) on the loopback, made for the page and gone with it.</summary>
/// <remarks>
/// The browser is told to send everything through it: pages, redirects, frames, scripts, WebSockets, prefetches.
/// The gate opens connections by the caller's rules, counts, and shuts when a limit is reached.
/// It listens on a port of its own, so what it counts and refuses belongs to that page alone.
/// </remarks>
internal sealed class PageGate : IAsyncDisposable
{
    private const int MostRefusals = 1_000;

    private readonly OpenConnection open;
    private readonly long mostBytes;
    private readonly int mostConnections;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Lock sync = new();
    private readonly List<GateRefusal> refusals = [];
    private readonly HashSet<Task> running = [];
    private readonly Task accepting;
    private long bytes;
    private int connections;
    private string? cut;

    /// <summary>Opens the gate.</summary>
    /// <param name="open">How connections are opened.</param>
    /// <param name="mostBytes">The most bytes of the page, both ways.</param>
    /// <param name="mostConnections">The most connections of the page.</param>
    public PageGate(OpenConnection open, long mostBytes, int mostConnections)
    {
        this.open = open;
        this.mostBytes = mostBytes;
        this.mostConnections = mostConnections;
        listener.Start(128);
        Address = $"http://{listener.LocalEndpoint}";
        accepting = AcceptAsync();
    }

    /// <summary>What the browser is told to use as its proxy.</summary>
    public string Address { get; }

    /// <summary>Why the gate shut before the page ended (zh-CN); null when it did not.</summary>
    public string? Cut
    {
        get
        {
            lock (sync)
            {
                return cut;
            }
        }
    }

    /// <summary>What was refused so far, in order, at most 1,000.</summary>
    public IReadOnlyList<GateRefusal> Refusals
    {
        get
        {
            lock (sync)
            {
                return [.. refusals];
            }
        }
    }

    /// <summary>Shuts the gate: every connection ends and none is opened any more.</summary>
    /// <param name="reason">Why (zh-CN); the first one stays.</param>
    public void Shut(string reason)
    {
        lock (sync)
        {
            cut ??= reason;
        }

        closing.Cancel();
    }

    /// <summary>Shuts the gate and waits until its last connection has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        listener.Dispose();
        await accepting.ConfigureAwait(false);
        Task[] last;
        lock (sync)
        {
            last = [.. running];
        }

        await Task.WhenAll(last).ConfigureAwait(false);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token).ConfigureAwait(false);
                client.NoDelay = true;
                var serving = ServeAsync(client);
                lock (sync)
                {
                    running.RemoveWhere(task => task.IsCompletedSuccessfully);
                    running.Add(serving);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Shut.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var browser = client.GetStream();
                if (await MessageHead.ReadAsync(browser, default, closing.Token).ConfigureAwait(false) is not { } read)
                {
                    return;
                }

                if (MessageHead.TargetOf(read.Head.Span) is not { } target)
                {
                    await browser.WriteAsync("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), closing.Token).ConfigureAwait(false);
                    return;
                }

                await ForwardAsync(browser, target, read.Head.Length, read.Beyond).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The page, the server or the gate has gone; the browser sees its connection end.
            }
        }
    }

    private async Task ForwardAsync(NetworkStream browser, GateTarget target, int headLength, ReadOnlyMemory<byte> rest)
    {
        Count(headLength);
        if (await OpenAsync(target).ConfigureAwait(false) is not { } server)
        {
            if (target.Address is null)
            {
                await browser.WriteAsync("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), closing.Token).ConfigureAwait(false);
            }

            // To a plain request nothing is answered: an answer of ours would stand in the page as if the server had given it.
            return;
        }

        await using (server.ConfigureAwait(false))
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
            if (target.Address is null)
            {
                await browser.WriteAsync("HTTP/1.1 200 Connection Established\r\n\r\n"u8.ToArray(), ended.Token).ConfigureAwait(false);
            }
            else
            {
                await server.WriteAsync(target.Head, ended.Token).ConfigureAwait(false);
            }

            await server.WriteAsync(rest, ended.Token).ConfigureAwait(false);
            var up = CopyAsync(browser, server, ended.Token);
            var down = target.Address is null ? CopyAsync(server, browser, ended.Token) : AnswerAsync(server, browser, ended.Token);
            await Task.WhenAny(up, down).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(up, down).ConfigureAwait(false);
        }
    }

    private async Task<Stream?> OpenAsync(GateTarget target)
    {
        if (Interlocked.Increment(ref connections) > mostConnections)
        {
            Shut($"请求超过 {mostConnections} 次，其余不再发出");
            return null;
        }

        try
        {
            return await open(target.Host, target.Port, closing.Token).ConfigureAwait(false);
        }
        catch (ForbiddenTargetException refusal)
        {
            lock (sync)
            {
                if (refusals.Count < MostRefusals)
                {
                    refusals.Add(new GateRefusal(target.Authority, target.Address, refusal.Message));
                }
            }

            return null;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return null;
        }
    }

    private async Task AnswerAsync(Stream server, Stream browser, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> begun = default;
        while (await MessageHead.ReadAsync(server, begun, cancellation).ConfigureAwait(false) is { } read)
        {
            Count(read.Head.Length);
            var interim = MessageHead.IsInterim(read.Head.Span);
            await browser.WriteAsync(interim ? read.Head : MessageHead.ForBrowser(read.Head.Span), cancellation).ConfigureAwait(false);
            if (!interim)
            {
                Count(read.Beyond.Length);
                await browser.WriteAsync(read.Beyond, cancellation).ConfigureAwait(false);
                await CopyAsync(server, browser, cancellation).ConfigureAwait(false);
                return;
            }

            begun = read.Beyond;
        }
    }

    private async Task CopyAsync(Stream from, Stream to, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            Count(read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }
    }

    private void Count(int more)
    {
        if (Interlocked.Add(ref bytes, more) > mostBytes)
        {
            Shut($"传输超过 {mostBytes / 1024} KB，其余不再接收");
        }
    }
}
