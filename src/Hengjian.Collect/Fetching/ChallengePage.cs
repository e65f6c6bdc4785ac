using System.Buffers;
using System.Text;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Recognises the answers by which firewalls ask whether a visitor is a browser, or turn a visitor away. They say nothing of the page behind them.</summary>
/// <remarks>
/// Their status may be anything, 404 and 200 included, so that a firewall would otherwise make a page dead or alive. Headers decide where they can. A body is looked into
/// only while it is short, and only for marks that the firewall's own page bears; a page that has links of its own is a page, whatever it quotes or carries.
/// </remarks>
internal static class ChallengePage
{
    /// <summary>The longest body that is looked into. The longest forms known, with their tokens in the page, are about 60 KB.</summary>
    internal const int LongestBody = 64 * 1024;

    /// <summary>Marks that stand in the pages of firewalls, each mark sufficient, several words joined by a blank all needed.</summary>
    /// <remarks>
    /// Where they come from: the pages themselves as saved in public crawlers' tests and notes, and wafw00f's and sqlmap's signatures.
    /// 瑞数 leaves its script in the pages that it lets through, so the mark alone is not enough.
    /// </remarks>
    private static readonly (string Firewall, string Marks)[] Bodies =
    [
        // The second and third step come with 521 too, but caches in between make it 512 or 200.
        ("加速乐（创宇盾）", "__jsl_clearance location.href"),
        ("加速乐（创宇盾）", "document.cookie=('_')+('_')+('j')+('s')+('l')"),

        // 412 or 202 as a rule, 200 behind some caches (nmpa.gov.cn, nhc.gov.cn).
        ("瑞数", "$_ts=window['$_ts']"),
        ("瑞数", "$_ts.nsd="),

        // Status 200 (documented: "JS 校验", help.aliyun.com document 95492); the slider is v3.
        ("阿里云 WAF", "arg1= acw_sc__v2"),
        ("阿里云 WAF", "aliyun_waf_aa"),
        ("阿里云 WAF", "renderData _waf_"),
        ("阿里云 WAF", "errors.aliyun.com"),

        // 501 with a redirect by script, which would else be a server error; EdgeOne's cookie script comes with 200 (mohrss.gov.cn).
        ("腾讯云 WAF", "waf.tencent.com/501page"),
        ("腾讯云 WAF", "waf.tencent-cloud.com/501page"),
        ("腾讯云 EdgeOne", "EO_Bot_Ssid __tst_status"),

        // Refusals in a page of their own, with 200, 403 or 404.
        ("安全狗", "404.safedog.cn"),
        ("安全狗", "safedogsite"),
        ("云锁", "YunSuoAutoJump"),
        ("云锁", "security_verify_data"),
        ("云锁", "yunsuo_session_verify"),

        ("奇安信网站卫士", "wzwschallenge"),
        ("雷池", "SafeLineChallenge"),
        ("雷池", "/.safeline/ slg-"),
        ("Cloudflare", "_cf_chl_opt"),
        ("Cloudflare", "cf-browser-verification"),
        ("F5", "/TSPD/ bobcmn"),
    ];

    private static readonly string[] Silent = ["script", "style", "textarea", "!--"];

    private static readonly SearchValues<string> AnyMark =
        SearchValues.Create([.. Bodies.Select(body => body.Marks.Split(' ')[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an answer is such a question, told from status and headers alone.</summary>
    public static bool Matches(Capture capture) => FirewallOf(capture) is not null;

    /// <summary>The firewall that asks or refuses, told from status and headers; null when the answer is the page's own.</summary>
    /// <remarks>
    /// 412 answers a condition on a change, and we set none on a GET (RFC 9110 clause 15.5.13), so it is 瑞数's; 468 and 465 are no statuses of the standard but 雷池's.
    /// </remarks>
    public static string? FirewallOf(Capture capture) => capture.Status switch
    {
        412 => "瑞数",
        465 or 468 => "雷池",
        512 or 521 when Says(capture, "Set-Cookie", "__jsl") => "加速乐（创宇盾）",
        _ when capture.FinalUrl.Host == "waf.tencent.com" => "腾讯云 WAF",
        _ when Says(capture, "cf-mitigated", "challenge") => "Cloudflare",
        _ => null,
    };

    /// <summary>The firewall that asks or refuses, told from status, headers and body.</summary>
    /// <param name="capture">The answer.</param>
    /// <param name="body">Its body, content encoding undone.</param>
    public static string? FirewallOf(Capture capture, ReadOnlySpan<byte> body) => FirewallOf(capture)
        ?? (body.Length is > 0 and <= LongestBody && MediaType.IsText(capture.ContentType) && !MediaType.IsJson(capture.ContentType) ? OfBody(body) : null);

    private static string? OfBody(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf((byte)'<') < 0 || HasLinks(body))
        {
            return null;
        }

        // The marks are ASCII in every charset that such a page comes in; the case of a name differs between versions.
        var text = Encoding.Latin1.GetString(body);
        if (text.AsSpan().IndexOfAny(AnyMark) < 0 || HasText(text))
        {
            return null;
        }

        return Array.Find(Bodies, body => body.Marks.Split(' ').All(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))).Firewall;
    }

    /// <summary>Whether a page has more links than a firewall's page with its maker's address and its way back.</summary>
    private static bool HasLinks(ReadOnlySpan<byte> body)
    {
        const int MostLinksOfFirewall = 5;
        var links = 0;
        for (int at = 0, step; links <= MostLinksOfFirewall && (step = body[at..].IndexOf((byte)'<')) >= 0; at += step + 1)
        {
            links += body[(at + step)..] is [_, (byte)'a' or (byte)'A', (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r', ..] ? 1 : 0;
        }

        return links > MostLinksOfFirewall;
    }

    /// <summary>Whether more is to be read than a firewall says: text outside of tags, scripts, styles and hidden fields.</summary>
    private static bool HasText(string page)
    {
        const int MostTextOfFirewall = 3000;
        var (count, at) = (0, 0);
        while (at < page.Length && count <= MostTextOfFirewall)
        {
            var tag = page.IndexOf('<', at) is >= 0 and var found ? found : page.Length;
            foreach (var c in page.AsSpan(at..tag))
            {
                count += c > ' ' ? 1 : 0;
            }

            if (tag == page.Length)
            {
                break;
            }

            var silent = Array.Find(Silent, name => page.AsSpan(tag + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var end = silent is null ? page.IndexOf('>', tag) : page.IndexOf(silent == "!--" ? "-->" : "</" + silent, tag, StringComparison.OrdinalIgnoreCase);
            at = end < 0 ? page.Length : end + 1;
        }

        return count > MostTextOfFirewall;
    }

    private static bool Says(Capture capture, string name, string part) => capture.Headers.Any(line =>
        line.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && line.Value.Contains(part, StringComparison.OrdinalIgnoreCase));
}
