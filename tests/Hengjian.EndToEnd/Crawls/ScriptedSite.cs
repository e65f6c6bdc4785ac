using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>A site on loopback whose home page, and as many columns as wanted, are lists that a script fills from an interface that no reader of plain HTML can guess.</summary>
internal sealed class ScriptedSite : IDisposable
{
    private const string Shell = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>模拟局</title></head><body><nav>首页 机构 公开 服务 互动 NAV</nav><ul id="list"></ul>
        <footer>主办单位：模拟市模拟局　地址：模拟市模拟区模拟路一号模拟大厦　本页面仅供测试，所有单位名称、人名和地址都是虚构的，与任何真实的机构没有关系，如有雷同纯属巧合，欢迎来信来电提出意见和建议</footer><script>
        fetch('/' + ['api', 'v1'].join('/') + '?n=' + NUMBER).then(answer => answer.text()).then(text => {
          document.getElementById('list').innerHTML = text.split('|').map(row => '<li><a href="' + row.split(',')[0] + '">' + row.split(',')[1] + '</a></li>').join('');
        });
        </script></body></html>
        """;

    private readonly HttpListener listener = new();
    private readonly string navigation;
    private readonly Task serving;
    private int asked;

    public ScriptedSite(int columns = 0)
    {
        navigation = string.Concat(Enumerable.Range(1, columns).Select(column => string.Create(CultureInfo.InvariantCulture, $"<a href=\"/lm{column}/\">栏目{column}</a> ")));
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Home = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Home);
        listener.Start();
        serving = ServeAsync();
    }

    public string Home { get; }

    /// <summary>How often scripts have asked for a list.</summary>
    public int Asked => Volatile.Read(ref asked);

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
        var (type, body) = (context.Request.Url!.AbsolutePath, context.Request.QueryString["n"]) switch
        {
            ("/", _) => ("text/html; charset=utf-8", Page(0)),
            ("/api/v1", { } number) => ("text/plain; charset=utf-8", List(number)),
            ({ } path, _) when path.EndsWith("/1.html", StringComparison.Ordinal) => ("text/html; charset=utf-8", "<title>关于放假安排的通知</title><p>" + string.Concat(Enumerable.Repeat("现将放假安排通知如下，请遵照执行。", 15))),
            ({ } path, _) when path.StartsWith("/lm", StringComparison.Ordinal) && int.TryParse(path.Trim('/').AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var column) => ("text/html; charset=utf-8", Page(column)),
            _ => ("", ""),
        };
        try
        {
            context.Response.StatusCode = body.Length > 0 ? 200 : 404;
            context.Response.ContentType = type;
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The visitor left.
        }
    }

    private string Page(int column) => Shell.Replace("NAV", navigation, StringComparison.Ordinal).Replace("NUMBER", column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string List(string number)
    {
        Interlocked.Increment(ref asked);
        var folder = number == "0" ? "/tz" : "/lm" + number;
        return $"{folder}/1.html,关于放假安排的通知|{folder}/gone.html,关于已经删除的通知";
    }
}
