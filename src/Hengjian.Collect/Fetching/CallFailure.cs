using System.Net.Sockets;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Why a call failed.</summary>
/// <param name="Cause">The class of failure.</param>
/// <param name="Words">The failure in words for a person (zh-CN).</param>
/// <param name="Sure">Whether the other side itself said so, rather than silence or a broken connection.</param>
internal sealed record CallFailure(FailureCause Cause, string Words, bool Sure)
{
    /// <summary>No way leads to the address: our network's lack as often as the host's.</summary>
    public static readonly CallFailure Unreachable = new(FailureCause.Connect, "网络不可达", false);

    /// <summary>What came is not HTTP.</summary>
    public static readonly CallFailure NotHttp = new(FailureCause.Malformed, "答复不是正确的 HTTP", false);

    public static CallFailure OfLookup(string host, SocketException e) => e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData
        ? new(FailureCause.Dns, $"域名 {host} 没有解析记录", true)
        : new(FailureCause.Dns, $"域名 {host} 暂时无法解析", false);

    /// <summary>The name has addresses, but none of the family asked for.</summary>
    public static CallFailure OfFamily(string host, AddressWish family) => new(FailureCause.Dns, $"域名 {host} 没有 {family} 地址", true);

    public static CallFailure OfConnect(Exception e) => (e as SocketException)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => new(FailureCause.Connect, "服务器拒绝连接", true),
        SocketError.TimedOut => new(FailureCause.Timeout, "连接超时", false),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable => Unreachable,
        _ => new(FailureCause.Connect, "连接失败或被中断", false),
    };

    /// <summary>"Not modified" to a request that did not ask whether anything was (RFC 9110, 15.4.5): there is nothing to go by.</summary>
    public static CallFailure Unasked304 { get; } = new(FailureCause.Malformed, "服务器答复 304（未改变），但请求并没有问是否改变", false);

    public static CallFailure OfStatus(int status) => new(status < 500 ? FailureCause.Http4xx : FailureCause.Http5xx, StatusWords(status), status is 404 or 410);

    public static CallFailure OfTimeout(TimeSpan allowed) =>
        new(FailureCause.Timeout, $"{allowed.TotalSeconds:0.###} 秒内没有完整答复", false);

    /// <summary>The bytes on the wire pass a limit of ours.</summary>
    public static CallFailure OfSize(bool hasHead) => new(FailureCause.NotAsked, hasHead ? "答复的字节数超过上限，未继续读取" : "答复的头部超过上限，未继续读取", false);

    public static CallFailure Of(Exception e) => e switch
    {
        ForbiddenAddressException => new(FailureCause.NotAsked, e.Message, false),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(FailureCause.NotAsked, "答复的头部超过上限，未继续读取", false),
        HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(FailureCause.NotAsked, "答复的头部超过上限，未继续读取", false),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError } => NotHttp,
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError } => NotHttp,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null } => NotHttp,
        InvalidDataException => new(FailureCause.Malformed, "压缩的内容无法解开", false),
        _ => new(FailureCause.Connect, "连接在答复完成前中断", false),
    };

    private static string StatusWords(int status) => status switch
    {
        401 => "服务器答复 401（要求登录）",
        403 => "服务器答复 403（拒绝访问）",
        404 => "服务器答复 404（页面不存在）",
        410 => "服务器答复 410（页面已删除）",
        429 => "服务器答复 429（访问过于频繁）",
        500 => "服务器答复 500（内部错误）",
        502 => "服务器答复 502（网关错误）",
        503 => "服务器答复 503（暂停服务）",
        504 => "服务器答复 504（网关超时）",
        _ => $"服务器答复 {status}",
    };
}
