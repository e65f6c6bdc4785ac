using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hengjian.Browser.Tests;

/// <summary>A network of invented names that all lead to servers of the test; everything else is forbidden, as private addresses are.</summary>
public sealed class InventedNetwork
{
    private readonly ConcurrentDictionary<string, int> ports = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every connection that was asked for, as host:port.</summary>
    public ConcurrentQueue<string> Wanted { get; } = new();

    /// <summary>Gives a site a public name; any port of the name leads to it.</summary>
    public InventedNetwork Name(string host, LoopbackSite site)
    {
        ports[host] = site.Port;
        return this;
    }

    public async ValueTask<Stream> OpenAsync(string host, int port, CancellationToken cancellation)
    {
        Wanted.Enqueue($"{host}:{port}");
        if (!ports.TryGetValue(host, out var target))
        {
            throw new ForbiddenTargetException($"{host} 指向内部地址，按安全设置不访问");
        }

        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, target, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
