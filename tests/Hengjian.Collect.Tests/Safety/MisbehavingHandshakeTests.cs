using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Probes;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>Servers that answer the beginning of a TLS handshake with something else, or with nothing: what probe and fetch make of them. Real sockets.</summary>
public sealed class MisbehavingHandshakeTests
{
    private const string BadHandshake = "TLS 握手失败";
    private const string Broken = "连接在 TLS 握手中断开";
    private const string Silent = "没有完整答复";

    /// <summary>What the server does once the visitor has begun the handshake; cause and words expected.</summary>
    public static Dictionary<string, (Func<NetworkStream, TcpClient, CancellationToken, Task> Server, FailureCause Cause, string Words)> Cases { get; } = new()
    {
        ["plain HTTP on the port of TLS"] = ((stream, _, closing) => SayAsync(stream, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8, closing), FailureCause.Tls, BadHandshake),
        ["a page in plain HTML"] = ((stream, _, closing) => SayAsync(stream, "<html><h1>400 The plain HTTP request was sent to HTTPS port</h1></html>"u8, closing), FailureCause.Tls, BadHandshake),
        ["random bytes"] = ((stream, _, closing) => SayAsync(stream, Random(4096), closing), FailureCause.Tls, BadHandshake),
        ["endless random bytes"] = (EndlessAsync, FailureCause.Tls, BadHandshake),
        ["a handshake message that is no handshake"] = ((stream, _, closing) => SayAsync(stream, [0x16, 3, 3, 0, 4, 0x7F, 1, 2, 3], closing), FailureCause.Tls, BadHandshake),
        ["an alert: handshake_failure"] = ((stream, _, closing) => SayAsync(stream, [0x15, 3, 3, 0, 2, 2, 40], closing), FailureCause.Tls, BadHandshake),
        ["an alert: protocol_version"] = ((stream, _, closing) => SayAsync(stream, [0x15, 3, 1, 0, 2, 2, 70], closing), FailureCause.Tls, BadHandshake),
        ["closed at once"] = ((_, _, _) => Task.CompletedTask, FailureCause.Connect, Broken),
        ["reset at once"] = (ResetAsync, FailureCause.Connect, Broken),
        ["closed within a record"] = ((stream, _, closing) => SayAsync(stream, [0x16, 3, 3, 1, 0, 2, 0], closing), FailureCause.Connect, Broken),
        ["silent"] = (StallAsync, FailureCause.Timeout, Silent),
        ["a record begun and never ended"] = (BegunAsync, FailureCause.Timeout, Silent),
    };

    public static TheoryData<string, HttpWish?> Names
    {
        get
        {
            var rows = new TheoryData<string, HttpWish?>();
            foreach (var name in Cases.Keys)
            {
                rows.Add(name, null);
                rows.Add(name, HttpWish.Http11);
                rows.Add(name, HttpWish.Http2);
            }

            return rows;
        }
    }

    /// <param name="what">The case.</param>
    /// <param name="http">The version that a probe wishes for; null for a fetch.</param>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Handshake_that_fails_has_a_clear_cause_and_an_end(string what, HttpWish? http)
    {
        var expected = Cases[what];
        using var server = new Listener(expected.Server);
        var options = new CollectOptions();
        options.Probe.Timeout = options.Fetch.Timeout = TimeSpan.FromSeconds(expected.Cause == FailureCause.Timeout ? 1.5 : 60);

        var (status, cause, words) = http is { } wish ? await ProbeAsync(server.Home, options, wish) : await FetchAsync(server.Home, options);

        Assert.True((null, expected.Cause) == (status, cause), $"{status} {cause} {words}");
        Assert.Contains(expected.Words, words, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    private static async Task<(int? Status, FailureCause? Cause, string? Words)> ProbeAsync(PageUrl home, CollectOptions options, HttpWish http)
    {
        options.Probe.Http = http;
        var probe = await new Prober(new TrustingInternet(), TimeProvider.System, options).ProbeAsync(home, DateTimeOffset.UnixEpoch, ProbePurpose.Manual, CancellationToken.None);
        Assert.Equal((TimeSpan.Zero, IPAddress.Loopback), (probe.Phases.Transfer, probe.Server));
        Assert.True(probe.Phases.Tls > TimeSpan.Zero, probe.Phases.ToString());
        return (probe.Status, probe.Cause, probe.Error);
    }

    private static async Task<(int? Status, FailureCause? Cause, string? Words)> FetchAsync(PageUrl home, CollectOptions options)
    {
        using var fetcher = new Fetcher(new TrustingInternet(), new ClockPause(TimeProvider.System), TimeProvider.System, options.Fetch);
        var fetched = await fetcher.FetchAsync(home, null, CancellationToken.None);
        Assert.Empty(fetched.Exchanges);
        return (fetched.Capture.Status, fetched.Capture.Failure, Assert.Single(fetched.Capture.Tries).Error);
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(20261122).NextBytes(bytes);
        return bytes;
    }

    private static Task SayAsync(NetworkStream stream, ReadOnlySpan<byte> bytes, CancellationToken closing) => stream.WriteAsync(bytes.ToArray(), closing).AsTask();

    private static async Task EndlessAsync(NetworkStream stream, TcpClient client, CancellationToken closing)
    {
        var block = Random(8192);
        while (true)
        {
            await stream.WriteAsync(block, closing);
        }
    }

    private static Task ResetAsync(NetworkStream stream, TcpClient client, CancellationToken closing)
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        return Task.CompletedTask;
    }

    private static async Task StallAsync(NetworkStream stream, TcpClient client, CancellationToken closing) =>
        await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, closing);

    private static async Task BegunAsync(NetworkStream stream, TcpClient client, CancellationToken closing)
    {
        await SayAsync(stream, [0x16, 3, 3, 1, 0, 2, 0], closing);
        await StallAsync(stream, client, closing);
    }

    /// <summary>A server on loopback that waits for the whole first message of a handshake and then does what the test says.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource closing = new();
        private readonly Func<NetworkStream, TcpClient, CancellationToken, Task> behaviour;
        private int connections;

        public Listener(Func<NetworkStream, TcpClient, CancellationToken, Task> behaviour)
        {
            this.behaviour = behaviour;
            listener.Start();
            Home = PageUrl.Parse(string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
            _ = ServeAsync();
        }

        public PageUrl Home { get; }

        public int Connections => Volatile.Read(ref connections);

        public void Dispose()
        {
            closing.Cancel();
            listener.Stop();
            closing.Dispose();
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token));
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using var held = client;
            Interlocked.Increment(ref connections);
            try
            {
                // The record's head names its length; all of it is read, so that closing does not turn into a reset.
                var stream = client.GetStream();
                var head = new byte[5];
                await stream.ReadExactlyAsync(head, closing.Token);
                await stream.ReadExactlyAsync(new byte[(head[3] << 8) | head[4]], closing.Token);
                await behaviour(stream, client, closing.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
