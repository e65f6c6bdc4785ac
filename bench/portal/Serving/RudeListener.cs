using System.Net;
using System.Net.Sockets;

namespace Hengjian.Portal.Serving;

/// <summary>A port that does not speak HTTP as it should: it hangs, breaks off, or refuses.</summary>
internal sealed class RudeListener : IDisposable
{
    private const int MostHeld = 1_000;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource end = new();
    private readonly Queue<Socket> held = [];

    private RudeListener(int port) => socket.Bind(new IPEndPoint(IPAddress.Loopback, port));

    public string Address => socket.LocalEndPoint!.ToString()!;

    /// <summary>Holds the port without listening on it, so that nobody else does: connections are refused.</summary>
    public static RudeListener Refusing(int port) => new(port);

    /// <summary>Takes connections and stays silent.</summary>
    public static RudeListener Hanging(int port)
    {
        var listener = new RudeListener(port);
        listener.Listen(listener.Hold);
        return listener;
    }

    /// <summary>Promises a page, sends the beginning of it and resets the connection.</summary>
    public static RudeListener Resetting(int port)
    {
        var listener = new RudeListener(port);
        listener.Listen(visitor => _ = listener.ResetAsync(visitor));
        return listener;
    }

    public void Dispose()
    {
        end.Cancel();
        socket.Dispose();
        while (held.TryDequeue(out var visitor))
        {
            visitor.Dispose();
        }

        end.Dispose();
    }

    private void Listen(Action<Socket> take)
    {
        socket.Listen(512);
        _ = AcceptAsync(take);
    }

    private async Task AcceptAsync(Action<Socket> take)
    {
        try
        {
            while (true)
            {
                take(await socket.AcceptAsync(end.Token));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was disposed.
        }
    }

    private void Hold(Socket visitor)
    {
        held.Enqueue(visitor);
        if (held.Count > MostHeld)
        {
            held.Dequeue().Dispose();
        }
    }

    private async Task ResetAsync(Socket visitor)
    {
        using (visitor)
        {
            try
            {
                await visitor.ReceiveAsync(new byte[8192], end.Token);
                await visitor.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 9000\r\n\r\n<!DOCTYPE html><html><head><title>"u8.ToArray(), end.Token);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, end.Token);
                visitor.LingerState = new LingerOption(true, 0);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The visitor went first.
            }
        }
    }
}
