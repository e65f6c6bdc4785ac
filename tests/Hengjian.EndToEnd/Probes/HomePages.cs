using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hengjian.EndToEnd.Probes;

/// <summary>A small server on loopback: <c>/</c> is in order, <c>/moved</c> leads there, <c>/bad</c> is an error, <c>/closed</c> refuses visitors.</summary>
internal sealed class HomePages : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();

    public HomePages()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public string At(string path) => FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}");

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
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(closing.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private static async Task AnswerAsync(TcpClient client)
    {
        using var held = client;
        try
        {
            var stream = client.GetStream();
            var request = new byte[4096];
            var read = await stream.ReadAsync(request);
            var path = Encoding.ASCII.GetString(request, 0, read).Split(' ').ElementAtOrDefault(1);
            var head = path switch
            {
                "/moved" => "302 Found\r\nLocation: /",
                "/bad" => "500 Internal Server Error",
                "/closed" => "403 Forbidden",
                _ => "200 OK",
            };
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));
        }
        catch (IOException)
        {
        }
    }
}
