using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Portal.Serving;

/// <summary>The ways in which addresses answer.</summary>
internal static class Replies
{
    private const string Html = "text/html";

    private static readonly string[] Suspects = ["bot", "spider", "crawler", "link", "python", "curl", "wget", "scrapy"];

    /// <summary>A fixed body.</summary>
    public static Reply Body(byte[] body, string? type = Html, int status = 200) => context => SendAsync(context, status, type, body);

    /// <summary>A short page that says what the status says.</summary>
    public static Reply Status(int status, string words, params (string Name, string Value)[] headers)
    {
        var page = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{status.ToString(CultureInfo.InvariantCulture)}</title></head><body><h1>{words}</h1></body></html>");
        return context =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return SendAsync(context, status, Html, page);
        };
    }

    /// <summary>A redirect.</summary>
    public static Reply Redirect(string location, int status = 302) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    };

    /// <summary>Refuses HEAD and answers everything else.</summary>
    public static Reply RefusingHead(int status, Reply reply) => context =>
        HttpMethods.IsHead(context.Request.Method) ? SendAsync(context, status, Html, default) : reply(context);

    /// <summary>Answers after a while.</summary>
    public static Reply Slow(TimeSpan wait, Reply reply) => async context =>
    {
        await Task.Delay(wait, TimeProvider.System, context.RequestAborted);
        await reply(context);
    };

    /// <summary>429 at first; the real answer to who comes back after the wait. Two minutes later it begins anew.</summary>
    public static Reply Throttled(TimeSpan wait, Reply reply) =>
        Throttled(wait, Status(429, "访问过于频繁，请稍后再试", ("Retry-After", ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))), reply);

    /// <summary>503 at first, whatever the method; the real answer to who looks again. Two minutes later it begins anew.</summary>
    /// <remarks>Not by counting requests: a request that was in flight when its sender died must not make the server stumble twice before the same visitor.</remarks>
    public static Reply Stumbling(Reply reply) => Throttled(TimeSpan.Zero, Status(503, "服务暂时不可用"), reply);

    /// <summary>403 to visitors that do not look like a browser: by name, or because the headers are missing that every browser sends.</summary>
    public static Reply ForBrowsers(bool navigationHeaders, Reply reply)
    {
        var refusal = Status(403, "您的访问被安全策略拦截");
        return context =>
        {
            var headers = context.Request.Headers;
            var agent = headers.UserAgent.ToString();
            var known = agent.StartsWith("Mozilla/5.0", StringComparison.Ordinal)
                && !Suspects.Any(word => agent.Contains(word, StringComparison.OrdinalIgnoreCase))
                && headers.AcceptLanguage.Count > 0
                && headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
                && (!navigationHeaders || headers.ContainsKey("Sec-Fetch-Mode") || headers.ContainsKey("Upgrade-Insecure-Requests"));
            return known ? reply(context) : refusal(context);
        };
    }

    /// <summary>Sets a cookie and redirects to the same address; with the cookie it answers.</summary>
    public static Reply WithCookie(string address, Reply reply) => context =>
    {
        if (context.Request.Cookies.ContainsKey("visited"))
        {
            return reply(context);
        }

        context.Response.Headers.SetCookie = "visited=1; Path=/; HttpOnly";
        return Redirect(address)(context);
    };

    /// <summary>Refuses requests for a range with 416 and answers the others.</summary>
    public static Reply RefusingRanges(Reply reply) => context =>
        context.Request.Headers.Range.Count > 0 ? SendAsync(context, 416, null, default) : reply(context);

    /// <summary>A file, with ranges of the form <c>bytes=a-b</c>, <c>bytes=a-</c> and <c>bytes=-n</c>.</summary>
    public static Reply File(byte[] body, string type) => context =>
    {
        context.Response.Headers.AcceptRanges = "bytes";
        var asked = context.Request.Headers.Range.ToString();
        if (!asked.StartsWith("bytes=", StringComparison.Ordinal) || asked.Contains(',', StringComparison.Ordinal) || body.Length == 0)
        {
            return SendAsync(context, 200, type, body);
        }

        var dash = asked.IndexOf('-', StringComparison.Ordinal);
        var hasFirst = int.TryParse(asked.AsSpan(6, dash - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var hasLast = int.TryParse(asked.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        var from = hasFirst ? first : Math.Max(0, body.Length - last);
        var to = hasFirst && hasLast ? Math.Min(last, body.Length - 1) : body.Length - 1;
        if (from > to)
        {
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{body.Length}");
            return SendAsync(context, 416, null, default);
        }

        context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{body.Length}");
        return SendAsync(context, 206, type, body.AsMemory(from, to - from + 1));
    };

    public static async Task SendAsync(HttpContext context, int status, string? type, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Refuses the first request, and every other until the wait is over; two minutes after the first it begins anew.</summary>
    private static Reply Throttled(TimeSpan wait, Reply refusal, Reply reply)
    {
        var first = 0L;
        var gate = new Lock();
        return context =>
        {
            lock (gate)
            {
                var now = TimeProvider.System.GetTimestamp();
                var since = TimeProvider.System.GetElapsedTime(first, now);
                if (first == 0 || since > TimeSpan.FromMinutes(2))
                {
                    first = now;
                    return refusal(context);
                }

                return since < wait ? refusal(context) : reply(context);
            }
        };
    }
}
