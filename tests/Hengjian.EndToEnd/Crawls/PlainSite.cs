using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>A site of a few pages on loopback, up from when it is made until it is disposed of; another one may then take its place.</summary>
internal sealed class PlainSite : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<string, Task<string?>> page;
    private readonly Task serving;

    /// <param name="home">Its address, from <see cref="FreeHome"/>.</param>
    /// <param name="page">The text of a path; null for none.</param>
    public PlainSite(string home, Func<string, Task<string?>> page)
    {
        this.page = page;
        listener.Prefixes.Add(home);
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>An address on which nothing listens.</summary>
    public static string FreeHome()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
    }

    public void Dispose()
    {
        listener.Close();
        serving.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = context.Request.Url!.AbsolutePath;
            var body = await page(path);
            context.Response.StatusCode = body is null ? 404 : 200;
            context.Response.ContentType = path.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : "text/html; charset=utf-8";
            context.Response.Close(Encoding.UTF8.GetBytes(body ?? ""), willBlock: true);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The visitor left.
        }
    }
}
