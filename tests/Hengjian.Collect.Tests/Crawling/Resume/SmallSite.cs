using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Hengjian.Collect.Tests.Crawling.Resume;

/// <summary>A site on a real socket of loopback, made of numbers: each page leads to the next eight, to a dead footer link relative to its folder, and some to a missing file.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly int pages;
    private readonly Task serving;

    public SmallSite(int pages)
    {
        this.pages = pages;
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Home = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Home);
        listener.Start();
        serving = ServeAsync();
    }

    public string Home { get; }

    /// <summary>How often each path was asked.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

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
                Answer(await listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        Asked.AddOrUpdate(path, 1, (_, count) => count + 1);
        var number = path == "/" ? 0 : path.StartsWith("/d", StringComparison.Ordinal) && int.TryParse(path.Split('/')[^1].Replace(".html", "", StringComparison.Ordinal), out var read) && read < pages ? read : -1;
        try
        {
            context.Response.StatusCode = number < 0 ? 404 : 200;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Close(Encoding.UTF8.GetBytes(number < 0 ? "<h1>404</h1>" : Html(number)), willBlock: true);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The visitor was killed.
        }
    }

    private string Html(int number)
    {
        var html = new StringBuilder($"<title>第 {number} 页</title><p>{new string('文', 200 + (number % 7))}");
        for (var next = (number * 8) + 1; next <= (number * 8) + 8 && next < pages; next++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<a href=/d{next % 5}/{next}.html>通知公告第 {next} 号</a>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"<a href={(number % 10 == 3 ? "/missing.pdf" : "/")}>附件或首页</a><footer><a href=about.html>关于我们</a></footer>").ToString();
    }
}
