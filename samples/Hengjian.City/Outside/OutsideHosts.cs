using System.Collections.Frozen;

namespace Hengjian.City.Outside;

/// <summary>The hosts outside the registry that the city knows: those that footers link to, invented neighbours, and odd but sound ones. Any other name has no address.</summary>
internal static class OutsideHosts
{
    public const string FindFault = "zfwzgl.www.gov.cn";
    public const string RetiredFindFault = "121.43.68.40";
    public const string Feed = "feed.moni.test";
    public const string Walled = "www.zhishi.org.test";
    public const string NoHead = "www.baozhi.com.test";
    public const string Throttled = "www.jiaoxue.edu.test";
    public const string Slow = "www.manche.com.test";
    public const string RefusedSuffix = ".refused.test";
    public const string NamelessSuffix = ".nodns.test";

    /// <summary>How long a throttled visitor is told to wait, in seconds; asking again after that time succeeds.</summary>
    public const int Wait = 30;

    private static readonly FrozenSet<string> Known = new[]
    {
        "www.gov.cn", "beian.miit.gov.cn", "www.beian.gov.cn", "bszs.conac.cn", "dcs.conac.cn", FindFault, RetiredFindFault, Feed,
        "www.monisheng.gov.cn.test", "zwfw.monisheng.gov.cn.test", Walled, NoHead, Throttled, Slow,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly IReadOnlyList<Trap> Traps =
    [
        new("external-403", "模拟知识库", $"https://{Walled}/article/1024.html"),
        new("external-no-head", "模拟报纸", $"http://{NoHead}/2022/news.html"),
        new("external-429", "模拟教学网", $"http://{Throttled}/course/7"),
        new("external-slow", "模拟慢车网", $"http://{Slow}/index.html"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Known.Order(StringComparer.Ordinal)];

    public static bool Resolves(string host) => Known.Contains(host) || Refuses(host);

    public static bool Answers(string host) => Known.Contains(host);

    public static bool Refuses(string host) => host.EndsWith(RefusedSuffix, StringComparison.Ordinal);

    /// <summary>The odd link that a site's home page carries; every fifth site has none.</summary>
    public static IEnumerable<Trap> TrapsOf(int ordinal) => ordinal % 5 == 0 ? [] : [Traps[(ordinal % 5) - 1]];

    /// <summary>What an outside host answers.</summary>
    public static CityAnswer Answer(CityRequest request)
    {
        var root = request.Target is "/" or "";
        return request.Host switch
        {
            Walled when !root => Say(403, "拒绝访问"),
            NoHead when request.Method == "HEAD" => Say(405, "不支持这种请求方法"),
            Throttled when request.At.ToUnixTimeSeconds() / Wait % 2 == 0 => Say(429, "请求过于频繁") with { RetryAfter = Wait },
            _ => Say(200, "城市之外的网站"),
        };
    }

    private static CityAnswer Say(int status, string words) => Pages.Notices.Of(status, words);
}
