namespace Hengjian.Browser.Tests.Rendering;

public sealed class RenderedListTests(RenderingBrowser browser) : IClassFixture<RenderingBrowser>
{
    private const string Shell =
        """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>加载中</title></head><body><div id="app"></div>
        <script>
          fetch('/api/list').then(a => a.json()).then(items => setTimeout(() => {
            document.title = '政务公开';
            document.getElementById('app').innerHTML = '<h1>青澜市（模拟）</h1><ul>' + items.map(i => `<li><a href="${i.url}">${i.title}</a></li>`).join('') + '</ul>';
          }, 300));
        </script></body></html>
        """;

    [BrowserFact]
    public async Task List_filled_by_script_stands_in_the_document()
    {
        await using var site = new LoopbackSite().Html("/", Shell).Json("/api/list", """[{"url":"/a.html","title":"关于印发预算的通知"},{"url":"/b.html","title":"公示"}]""");
        browser.Network.Name("list.gov.example", site);
        var attempt = await browser.AttemptAsync("http://list.gov.example/");
        Assert.Null(attempt.Fault);
        var page = attempt.Page!;
        Assert.Contains("<a href=\"/a.html\">关于印发预算的通知</a>", page.Html, StringComparison.Ordinal);
        Assert.Equal("政务公开", page.Title);
        Assert.Equal(200, page.Status);
        Assert.Equal(["http://list.gov.example/", "http://list.gov.example/api/list"], page.Requests.Where(request => !request.EndsWith("favicon.ico", StringComparison.Ordinal)));
        Assert.Empty(page.Refused);
        Assert.Empty(page.Notes);
        Assert.True(page.Picture.Span[1..].StartsWith("PNG"u8));
    }
}
