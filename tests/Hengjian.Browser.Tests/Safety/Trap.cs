using System.Net;
using System.Net.Sockets;

namespace Hengjian.Browser.Tests.Safety;

/// <summary>Something on this machine that no page may reach: listens on TCP (IPv4 and IPv6) and UDP of one port, and counts who comes.</summary>
public sealed class Trap : IAsyncDisposable
{
    private readonly List<Socket> listening = [];
    private readonly List<Task> waiting = [];
    private readonly CancellationTokenSource closing = new();
    private int visits;

    public Trap()
    {
        var first = Listen(IPAddress.Loopback, SocketType.Stream, 0);
        Port = ((IPEndPoint)first.LocalEndPoint!).Port;
        Listen(IPAddress.IPv6Loopback, SocketType.Stream, Port);
        Listen(IPAddress.Loopback, SocketType.Dgram, Port);
    }

    public int Port { get; }

    public int Visits => Volatile.Read(ref visits);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listening.ForEach(socket => socket.Dispose());
        await Task.WhenAll(waiting);
        closing.Dispose();
    }

    private Socket Listen(IPAddress address, SocketType type, int port)
    {
        var socket = new Socket(address.AddressFamily, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, port));
        if (type == SocketType.Stream)
        {
            socket.Listen();
        }

        listening.Add(socket);
        waiting.Add(WaitAsync(socket, type));
        return socket;
    }

    private async Task WaitAsync(Socket socket, SocketType type)
    {
        try
        {
            while (true)
            {
                if (type == SocketType.Stream)
                {
                    (await socket.AcceptAsync(closing.Token)).Dispose();
                }
                else
                {
                    await socket.ReceiveAsync(new byte[2048].AsMemory(), closing.Token);
                }

                Interlocked.Increment(ref visits);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
