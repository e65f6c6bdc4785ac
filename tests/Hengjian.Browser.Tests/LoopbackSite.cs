using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hengjian.Browser.Tests;

/// <summary>A small web server on the loopback: answers as it was told, and remembers who came.</summary>
public sealed class LoopbackSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, Func<Stream, Task>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> serving = [];
    private readonly Task accepting;
    private int connections;

    public LoopbackSite()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections were opened.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>The targets that were asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The heads of the requests, in order.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public LoopbackSite Html(string path, string body, string headers = "") =>
        Answer(path, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}", Encoding.UTF8.GetBytes(body));

    public LoopbackSite Json(string path, string body) =>
        Answer(path, "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n", Encoding.UTF8.GetBytes(body));

    public LoopbackSite Redirect(string path, string target) =>
        Answer(path, $"HTTP/1.1 302 Found\r\nLocation: {target}\r\n", []);

    public LoopbackSite Answer(string path, string head, byte[] body) =>
        Serve(path, async stream =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"{head}Content-Length: {body.Length}\r\n\r\n"));
            await stream.WriteAsync(body);
        });

    /// <summary>Answers a path, whatever its query, in a way of its own; the connection ends afterwards.</summary>
    public LoopbackSite Serve(string path, Func<Stream, Task> answer)
    {
        pages[path] = answer;
        return this;
    }

    /// <summary>Never answers a path, until the site closes.</summary>
    public LoopbackSite Hang(string path) => Serve(path, _ => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closing.Token));

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(serving);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                Interlocked.Increment(ref connections);
                serving.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await HeadAsync(stream) is { } head)
                {
                    var target = head.Split(' ') is [_, var second, ..] ? second : "";
                    Asked.Enqueue(target);
                    Heads.Enqueue(head);
                    if (pages.TryGetValue(target.Split('?')[0], out var answer))
                    {
                        await answer(stream);
                    }
                    else
                    {
                        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The visitor left.
            }
        }
    }

    private async Task<string?> HeadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, closing.Token) > 0)
        {
            head.Add(one[0]);
            if (head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r')
            {
                return Encoding.Latin1.GetString([.. head]);
            }
        }

        return null;
    }
}
