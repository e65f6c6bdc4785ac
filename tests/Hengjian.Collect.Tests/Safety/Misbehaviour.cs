using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>A server on the real loopback that does with each request what the test says, to the byte.</summary>
public sealed class Misbehaviour : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Visit, Task> behaviour;
    private readonly List<string> requests = [];
    private int connections;

    public Misbehaviour(Func<Visit, Task> behaviour)
    {
        this.behaviour = behaviour;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    public int Connections => Volatile.Read(ref connections);

    /// <summary>The heads of all requests, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

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
                _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token), Interlocked.Increment(ref connections));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using var held = client;
        client.NoDelay = true;
        try
        {
            var stream = client.GetStream();
            while (await ReadHeadAsync(stream) is { } head)
            {
                int count;
                lock (requests)
                {
                    requests.Add(head);
                    count = requests.Count;
                }

                var visit = new Visit(stream, client, head, number, count, closing.Token);
                await behaviour(visit);
                if (visit.IsOver)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, closing.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
