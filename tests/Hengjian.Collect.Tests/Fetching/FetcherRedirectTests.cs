using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Fetching;

public sealed class FetcherRedirectTests : IDisposable
{
    private readonly TestCity city = new();
    private readonly FetchOptions options = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => city.Dispose();

    [Fact]
    public async Task Time_limit_covers_all_redirects_together()
    {
        for (var i = 0; i < 4; i++)
        {
            var next = i + 1;
            city.On($"a.test/{i}", ask =>
            {
                ask.Dawdle(10);
                return ask.RedirectAsync($"/{next}");
            });
        }

        Assert.Equal(FailureCause.Timeout, (await FetchAsync("http://a.test/0")).Capture.Failure);
    }

    [Fact]
    public async Task Redirects_are_followed_and_listed()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("../2?x=1#part"));
        city.On("a.test/2?x=1", ask => ask.RedirectAsync("http://b.test/3", 301));
        city.On("b.test/3", ask => ask.RedirectAsync("/%E6%94%BF", 307));
        city.Page("b.test/%E6%94%BF", "here");

        var capture = (await FetchAsync("http://a.test/1")).Capture;

        Assert.Equal("http://b.test/%E6%94%BF", capture.FinalUrl.Text);
        Assert.Equal(["http://a.test/2?x=1", "http://b.test/3"], capture.Redirects.Select(url => url.Text));
        Assert.Equal(200, capture.Status);
    }

    [Theory]
    [InlineData("政务/a.html")]
    [InlineData("%E6%94%BF%E5%8A%A1/a.html")]
    public async Task Redirect_to_a_chinese_address_is_read_as_utf8(string location)
    {
        city.On("a.test/1", ask => ask.RedirectAsync("/" + location));
        city.Page("a.test/%E6%94%BF%E5%8A%A1/a.html", "here");

        Assert.Equal(200, (await FetchAsync("http://a.test/1")).Capture.Status);
    }

    [Fact]
    public async Task Circle_of_redirects_is_a_loop()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("/2"));
        city.On("a.test/2", ask => ask.RedirectAsync("/1"));

        var fetched = await FetchAsync("http://a.test/1");

        Assert.Equal(FailureCause.RedirectLoop, fetched.Capture.Failure);
        Assert.Contains("循环", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.Equal(2, city.Log.Count);
    }

    [Fact]
    public async Task Redirect_that_only_wants_a_cookie_is_no_loop()
    {
        city.On("a.test/1", ask => ask.Headers.GetValueOrDefault("Cookie") == "seen=1" ? ask.SendAsync(200, "in") : ask.RedirectAsync("/1", 302, "Set-Cookie: seen=1; Path=/; HttpOnly"));

        Assert.Equal(200, (await FetchAsync("http://a.test/1")).Capture.Status);
    }

    /// <summary>A sign-on host gives every visitor a cookie for the whole site (RFC 6265, 5.2.3): who keeps it to that host alone goes in a circle and calls the page dead.</summary>
    [Theory]
    [InlineData("Domain=site.test", true)]
    [InlineData("domain=.SITE.test; Path=/", true)]
    [InlineData("Path=/", false)]
    [InlineData("Domain=other.test", false)]
    [InlineData("Domain=test", false)]
    [InlineData("Domain=te.test", false)]
    public async Task Cookie_reaches_the_hosts_of_its_domain(string attributes, bool reaches)
    {
        city.On("www.site.test/1", ask => ask.Headers.GetValueOrDefault("Cookie") == "seen=1" ? ask.SendAsync(200, "in") : ask.RedirectAsync("http://sso.site.test/"));
        city.On("sso.site.test/", ask => ask.RedirectAsync("http://www.site.test/1", 302, $"Set-Cookie: seen=1; {attributes}"));

        Assert.Equal(reaches ? null : FailureCause.RedirectLoop, (await FetchAsync("http://www.site.test/1")).Capture.Failure);
    }

    [Fact]
    public async Task Cookie_of_one_host_is_not_shown_to_another()
    {
        var shown = "";
        city.On("a.test/1", ask => ask.RedirectAsync("http://b.test/", 302, "Set-Cookie: secret=1"));
        city.On("b.test/", ask =>
        {
            shown = ask.Headers.GetValueOrDefault("Cookie") ?? "none";
            return ask.SendAsync(200, "");
        });

        await FetchAsync("http://a.test/1");

        Assert.Equal("none", shown);
    }

    [Fact]
    public async Task Redirect_after_the_twentieth_is_not_followed_and_sure_as_browsers_are()
    {
        for (var i = 0; i < 30; i++)
        {
            var next = i + 1;
            city.On($"a.test/{i}", ask => ask.RedirectAsync($"/{next}"));
        }

        var fetched = await FetchAsync("http://a.test/0");

        Assert.Equal(FailureCause.RedirectLoop, fetched.Capture.Failure);
        Assert.True(fetched.FailureIsSure);
        Assert.Equal(21, city.Log.Count);
    }

    [Fact]
    public async Task Redirect_to_a_private_address_is_refused()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("http://private.test/admin"));

        var fetched = await FetchAsync("http://a.test/1");

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Equal(["GET a.test/1"], city.Log);
    }

    [Fact]
    public async Task Unchanged_page_keeps_the_earlier_payload()
    {
        city.On("a.test/x", ask => ask.Headers.GetValueOrDefault("If-None-Match") == "\"7\"" && ask.Headers.ContainsKey("If-Modified-Since")
            ? ask.SendAsync(304, "", "", "ETag: \"7\"")
            : ask.SendAsync(200, "页面", "text/html; charset=utf-8", "ETag: \"7\"", "Last-Modified: Mon, 31 Jan 2022 00:00:00 GMT"));
        using var fetcher = Open();
        var url = PageUrl.Parse("http://a.test/x");
        var first = await fetcher.FetchAsync(url, null, None);

        var second = await fetcher.FetchAsync(url, first.Capture, None);

        Assert.Equal(304, second.Capture.Status);
        Assert.Null(second.Capture.Failure);
        Assert.Equal(first.Capture.Payload, second.Capture.Payload);
        Assert.Equal(first.Capture.Length, second.Capture.Length);
        Assert.Equal(first.Capture.ContentType, second.Capture.ContentType);
        Assert.True(second.Body.IsEmpty);
    }

    [Fact]
    public async Task Changed_page_is_fetched_anew()
    {
        city.On("a.test/x", ask => ask.SendAsync(200, $"第 {ask.Number} 版", "text/html", $"ETag: \"{ask.Number}\""));
        using var fetcher = Open();
        var url = PageUrl.Parse("http://a.test/x");
        var first = await fetcher.FetchAsync(url, null, None);

        var second = await fetcher.FetchAsync(url, first.Capture, None);

        Assert.Equal("第 2 版", Encoding.UTF8.GetString(second.Body.Span));
        Assert.NotEqual(first.Capture.Payload, second.Capture.Payload);
    }

    private Fetcher Open() => new(city, city.Clock, city.Clock, options);

    private async Task<Fetched> FetchAsync(string address)
    {
        using var fetcher = Open();
        return await fetcher.FetchAsync(PageUrl.Parse(address), null, None);
    }
}
