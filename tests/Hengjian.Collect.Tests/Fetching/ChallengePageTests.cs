using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Fetching;

/// <summary>Pages of firewalls, shortened to their shape, and pages that look like them and are not.</summary>
public sealed class ChallengePageTests
{
    private static readonly string Article = "<html><body>" + string.Concat(Enumerable.Repeat("<a href=/x>首页</a>", 8)) + new string('文', 1000) + "</body></html>";

    /// <summary>Status, a header, the body, and the firewall.</summary>
    public static TheoryData<int, string, string, string?> Answers { get; } = new()
    {
        // The three steps of 加速乐, as crawlers' notes quote them.
        { 521, "Set-Cookie: __jsluid_s=9f; max-age=31536000; path=/; HttpOnly", "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_')+('c');location.href=location.pathname+location.search</script>", "加速乐（创宇盾）" },
        { 512, "Set-Cookie: __jsluid_h=9f; path=/", "<script>go({})</script>", "加速乐（创宇盾）" },
        { 200, "X: y", "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_')+('c');location.href=location.pathname</script>", "加速乐（创宇盾）" },
        { 521, "X: y", "<script>var x={\"bts\":[1],\"tn\":\"__jsl_clearance_s\"};location.href='/'</script>", "加速乐（创宇盾）" },
        { 412, "X: y", "", "瑞数" },
        { 202, "X: y", "<!DOCTYPE html><html><head><meta id=\"13JnD7t9MzWf\" content=\"x\" r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=1;$_ts.cd=\"q\";</script></head><body></body></html>", "瑞数" },
        { 200, "X: y", "<html><head><script>$_ts=window['$_ts'];$_ts.cd='t';</script></head><body></body></html>", "瑞数" },
        { 200, "Set-Cookie: acw_tc=1", "<html><script>var arg1='9F3A';function setCookie(n,v){}function reload(x){setCookie(\"acw_sc__v2\",x);document.location.reload();}</script></html>", "阿里云 WAF" },
        { 200, "X: y", "<html><textarea id=\"renderData\" style=\"display:none\">{\"_waf_bd8ce2ce37\":\"x\"}</textarea></html>", "阿里云 WAF" },
        { 405, "X: y", "<html><title>405</title><img src=\"https://errors.aliyun.com/images/TB1.png\"></html>", "阿里云 WAF" },
        { 501, "X: y", "<!DOCTYPE html><html><script>location.href=\"https://waf.tencent.com/501page.html?u=x\"</script></html>", "腾讯云 WAF" },
        { 200, "X: y", "<script>document.cookie='__tst_status='+1+'#;';document.cookie='EO_Bot_Ssid='+2;location.reload()</script>", "腾讯云 EdgeOne" },
        { 404, "X: y", "<html><title>网站防火墙</title><img src=\"http://404.safedog.cn/images/safedogsite/head.png\">您的请求带有不合法参数，已被网站管理员设置拦截！</html>", "安全狗" },
        { 200, "X: y", "<script>function stringToHex(s){}function YunSuoAutoJump(){self.location='/?security_verify_data='+1}</script><body onload=\"YunsuoAutoJump()\">", "云锁" },
        { 200, "X: y", "<script>eval(function(p,a){return p}('wzwstemplate|wzwschallenge'.split('|')))</script>", "奇安信网站卫士" },
        { 468, "X: y", "<html><title id=\"slg-title\"></title></html>", "雷池" },
        { 200, "X: y", "<html><link rel=\"icon\" href=\"/.safeline/static/favicon.png\"><title id=\"slg-title\"></title></html>", "雷池" },
        { 403, "cf-mitigated: challenge", "", "Cloudflare" },
        { 503, "X: y", "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", "Cloudflare" },

        // The same words on pages that are themselves.
        { 200, "X: y", "<html>加速乐的 __jsl_clearance 与 location.href</html>" + Article, null },
        { 200, "X: y", "<meta r='m'><script r='m'>$_ts=window['$_ts'];$_ts.nsd=1;</script>" + Article, null },
        { 200, "X: y", "<p>本文说明 acw_sc__v2 与 arg1= 的由来。</p>" + new string('文', 1200), null },
        { 200, "Set-Cookie: __jsluid_h=9f; path=/", Article, null },
        { 200, "Set-Cookie: safedog-flow-item=1", Article, null },
        { 200, "Server: cloudflare", "<script src=\"/cdn-cgi/challenge-platform/scripts/jsd/main.js\"></script>" + Article, null },
        { 521, "X: y", "<h1>Web server is down</h1>", null },
        { 404, "X: y", "<h1>404</h1>", null },
        { 200, "X: y", "", null },
        { 200, "X: y", "<", null },
        { 200, "X: y", "<a", null },
        { 200, "X: y", "没有标签的一句话 YunSuoAutoJump", null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Firewall_is_told_from_the_page_behind_it(int status, string header, string body, string? firewall)
    {
        using var city = new TestCity();
        city.On("a.test/x", ask => ask.SendAsync(status, body, "text/html; charset=utf-8", header));
        using var fetcher = new Fetcher(city, city.Clock, city.Clock, new FetchOptions());
        var url = PageUrl.Parse("http://a.test/x");

        var page = await fetcher.FetchAsync(url, null, CancellationToken.None);
        var asked = await fetcher.AskAsync(url, false, CancellationToken.None);

        Assert.Equal(firewall, page.Firewall);
        Assert.Equal(firewall, asked.Firewall);
        Assert.True(asked.BodyWasSkipped);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/pdf")]
    public void What_is_no_page_is_not_looked_into(string type)
    {
        var url = PageUrl.Parse("http://a.test/x");
        var capture = new Capture(url, url, LaneClock.Start, 200, type, [], null, 0, [], []);

        Assert.Null(ChallengePage.FirewallOf(capture, Encoding.ASCII.GetBytes("{\"x\":\"YunSuoAutoJump\"}")));
    }
}
