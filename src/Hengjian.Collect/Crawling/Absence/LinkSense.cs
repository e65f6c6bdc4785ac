using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>What a link promises its reader, by its words and its address.</summary>
internal static partial class LinkSense
{
    private const int LongestHomeWords = 14;
    private const int LongestFunctionWords = 10;
    private const int LeastTitle = 6;

    /// <summary>Whether a link's words promise a home page: 首页, 返回主页, 门户网站…</summary>
    public static bool IsHome(string words) => words.Length <= LongestHomeWords && Home().IsMatch(words);

    /// <summary>Whether words or address promise something that may rightly end on the home page: signing in or out, another language or form of the site, an application.</summary>
    public static bool IsFunction(string words) => words.Length <= LongestFunctionWords && Function().IsMatch(words);

    /// <summary>Whether an address is that of such a function.</summary>
    public static bool IsFunction(PageUrl address) => FunctionPath().IsMatch(address.Uri.PathAndQuery);

    /// <summary>Whether words read like the title of an article: at least six letters, of no home page and no function.</summary>
    public static bool IsTitle(string words) => words.Length >= LeastTitle && !IsHome(words) && !Home().IsMatch(words) && !IsFunction(words);

    /// <summary>Whether an address is formed as those of articles are: a file with a number or a long name, a dated folder, a number in the query.</summary>
    public static bool IsArticle(PageUrl address) =>
        !IsFunction(address) && (ArticlePath().IsMatch(address.Path) || (NamedFile().IsMatch(address.Path) && !FrontName().IsMatch(address.Path)) || ArticleQuery().IsMatch(address.Uri.Query));

    [GeneratedRegex("首\\s*页|主\\s*页|(?:门户|官网|网站|政府网|政务网)[\\s>»》]*$|^\\s*(?:home|home ?page|index|main)\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Home();

    [GeneratedRegex("登\\s*[录陆]|注\\s*册|注\\s*销|退出|个人中心|用户中心|我的|english|^en$|^英文|繁\\s*[體体]|简\\s*体|手机版|移动版|触屏|电脑版|PC版|无障碍|关怀|长者|适老|客户端|APP|小程序|^进入|旧版|新版|老版|返回|^搜\\s*索$|检索|订阅|邮箱|加入收藏|收藏本站|设为|切换", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Function();

    [GeneratedRegex(
        "(?:^|[/_.=&?-])(?:log(?:in|out|on|off)|sign(?:in|out|up)|regist(?:er)?|sso|oauth2?|cas|auth|user|usercenter|member|lang|language|locale|switch|go|jump|link|redirect|url)(?:[/_.=&?-]|$)"
        + "|/(?:en|eng|english|big5|ft|wap|mobile|m|app|wza|pc)(?:/|/index|/index_?[0-9]*)?(?:[.][a-z]{2,6})?(?:[?].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex FunctionPath();

    [GeneratedRegex("/[^/]*[0-9]{2,}[^/]*$|/[^/]*[0-9][^/]*\\.[a-z]{2,6}$|/[0-9]{4}[-/]?[0-9]{2}[-/][^/]+$|/[0-9a-f]{16,}[^/]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ArticlePath();

    [GeneratedRegex("/[^/.]{4,}\\.(?:s?html?|jsp|aspx?|php)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex NamedFile();

    [GeneratedRegex("/(?:index|default|home|main)[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex FrontName();

    [GeneratedRegex("[?&][^=&]{1,24}=[a-z_-]{0,8}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ArticleQuery();
}
