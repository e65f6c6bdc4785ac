using System.Globalization;
using System.Net;
using System.Text;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>Captures as a crawler records them, with the bytes as they come over the wire.</summary>
internal static class Sample
{
    public const string Book = "http://www.qinglan.gov.cn.test/";

    public static readonly DateTimeOffset At = new(2026, 11, 20, 8, 30, 0, 123, ChinaTime.Offset);

    public static PageUrl Url(string path) => PageUrl.Parse(Book + path);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A page of about 12 KB, unlike any of another number.</summary>
    public static byte[] Page(int number)
    {
        var random = new Random(number);
        var page = new StringBuilder($"<html><head><title>第 {number} 页</title></head><body>");
        while (page.Length < 9000)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"/list/{random.Next(100_000)}.html\">关于第 {random.Next(1000)} 号事项的通知</a> 2026-11-{random.Next(1, 29):00}</p>\n");
        }

        return Bytes(page.Append("</body></html>").ToString());
    }

    /// <summary>A capture of some bytes.</summary>
    public static Capture Capture(string path, byte[]? body, DateTimeOffset? at = null, int? status = 200) => new(
        Url(path),
        Url(path),
        at ?? At,
        status,
        body is null ? null : "text/html; charset=utf-8",
        body is null ? [] : [new HeaderLine("Content-Type", "text/html; charset=utf-8"), new HeaderLine("X-名称", "值")],
        body is null ? null : Digest.Of(body),
        body?.Length ?? 0,
        [],
        [new FetchTry(at ?? At, "GET", status, body is null ? FailureCause.Timeout : null, body is null ? "30 秒内没有完整答复" : null, TimeSpan.FromMilliseconds(80))]);

    /// <summary>One exchange: the request, and an answer of head lines and the body's bytes as sent.</summary>
    public static HttpExchange Exchange(string path, string head, byte[] sent, ExchangeCut? cut = null, DateTimeOffset? at = null) => new(
        Url(path),
        at ?? At,
        IPAddress.Parse("192.0.2.7"),
        Bytes($"GET /{path} HTTP/1.1\r\nHost: www.qinglan.gov.cn.test\r\nUser-Agent: Hengjian\r\n\r\n"),
        (byte[])[.. Bytes(head.Length == 0 ? "" : head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. sent],
        cut);

    /// <summary>A whole answer with the body as it is.</summary>
    public static HttpExchange Answer(string path, byte[] body, DateTimeOffset? at = null) =>
        Exchange(path, $"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: {body.Length}", body, at: at);

    public static ProbeResult Probe(int number)
    {
        var phases = new ProbePhases(TimeSpan.FromMilliseconds(number), TimeSpan.FromTicks(1), TimeSpan.Zero, TimeSpan.FromSeconds(14.9), TimeSpan.Zero, TimeSpan.FromSeconds(15.1));
        return new ProbeResult(PageUrl.Parse(Book), At.AddHours(number), At.AddHours(number).AddSeconds(1), phases, number % 3 == 0 ? null : 200, number % 3 == 0 ? FailureCause.Connect : null, number % 3 == 0 ? "服务器拒绝连接" : null);
    }

    public static async Task<List<TRecord>> ListAsync<TRecord>(IAsyncEnumerable<TRecord> records)
    {
        var list = new List<TRecord>();
        await foreach (var record in records)
        {
            list.Add(record);
        }

        return list;
    }
}
