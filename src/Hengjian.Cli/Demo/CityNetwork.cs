using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Hengjian.City;
using Hengjian.City.Serving;
using Hengjian.City.Wires;
using Hengjian.Collect;

namespace Hengjian.Cli.Demo;

/// <summary>The simulated city as one lane sees it: names resolve to the loopback, and what the simulated wire takes moves the lane's clock.</summary>
internal sealed class CityNetwork(SimulatedCity city, CityServer server, LaneClock clock) : INetwork
{
    private const int HttpsPort = 443;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // Whether the framework opens a second connection to a host depends on real time; only the first one may cost virtual time.
    private readonly HashSet<string> resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> connected = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public RemoteCertificateValidationCallback Trust => server.Trust;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        var times = city.Wire(host, "/", clock.GetUtcNow());
        if (resolved.Add(host))
        {
            Pass(times.Dns, cancellation);
        }

        if (times.Failure == WireFailure.NoName)
        {
            resolved.Remove(host);
            throw new SocketException((int)SocketError.HostNotFound);
        }

        return ValueTask.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Loopback]);
    }

    /// <inheritdoc/>
    public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
    {
        var times = city.Wire(host, "/", clock.GetUtcNow());
        var isFirst = connected.Add($"{host}:{port}");
        if (isFirst)
        {
            Pass(times.Connect, cancellation);
        }

        if (times.Failure == WireFailure.Refused)
        {
            connected.Remove($"{host}:{port}");
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port == HttpsPort ? server.HttpsPort : server.HttpPort), cancellation);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (port == HttpsPort && isFirst)
        {
            Pass(times.Tls, cancellation);
        }

        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <inheritdoc/>
    public HttpMessageHandler Wrap(HttpMessageHandler wire) => new WireHandler(this) { InnerHandler = wire };

    private (DateTimeOffset At, WireTimes Times) Ask(Uri uri)
    {
        var at = clock.GetUtcNow();
        return (at, city.Wire(uri.IdnHost, uri.PathAndQuery, at));
    }

    /// <summary>Moves the clock on in small steps, so that a time limit ends the wait when it is reached and not when the wait is over.</summary>
    private void Pass(TimeSpan duration, CancellationToken cancellation)
    {
        for (var rest = duration; rest > TimeSpan.Zero; rest -= Step)
        {
            clock.Advance(rest < Step ? rest : Step);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private sealed class WireHandler(CityNetwork network) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var uri = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
            var (at, times) = network.Ask(uri);
            request.Headers.TryAddWithoutValidation(CityServer.TimeHeader, at.ToString("O", CultureInfo.InvariantCulture));
            var response = times.Failure == WireFailure.Silence ? null : await base.SendAsync(request, cancellation);
            try
            {
                network.Pass(times.FirstByte, cancellation);
                network.Pass(times.Transfer, cancellation);
                return response ?? throw new IOException("The simulated host stayed silent.");
            }
            catch
            {
                response?.Dispose();
                throw;
            }
        }
    }
}
