using Hengjian.Portal.Serving;

namespace Hengjian.Portal.Planting;

/// <summary>Targets whose status says it all, or nothing.</summary>
internal static class StatusPlants
{
    public static void Add(PlantBook book)
    {
        var count = book.Options.PerClass;
        for (var index = 0; index < count; index++)
        {
            book.PlantDead("http-404", book.Fresh(index), ["http-4xx"]);
            Dead(book, index, "http-410", 410, "该页面已永久删除");
            Dead(book, index, "http-500", 500, "服务器内部错误");
            NotProven(book, index, "http-403-always", Replies.Status(403, "禁止访问"));
            NotProven(book, index, "http-401", Replies.Status(401, "请先登录", ("WWW-Authenticate", "Basic realm=\"oa\"")));
        }

        for (var index = 0; index < Math.Min(count, 6); index++)
        {
            NotProven(book, index, "challenge-412", Replies.Status(412, "<script>document.cookie='acw_sc__v2=1';location.reload()</script>"), "http-5xx");
            NotProven(book, index, "challenge-521", Replies.Status(521, "<script>document.cookie='__jsl_clearance=1';location.reload()</script>", ("Set-Cookie", "__jsluid_h=5a1; path=/; HttpOnly")), "http-5xx");
            NotProven(book, index, "challenge-cloudflare", Replies.Status(403, "Just a moment...", ("cf-mitigated", "challenge")));
        }

        for (var index = 0; index < (book.Options.Waits ? Math.Min(count, 3) : 0); index++)
        {
            NotProven(book, index, "http-429-always", Replies.Status(429, "访问过于频繁", ("Retry-After", "1")));
        }
    }

    private static void Dead(PlantBook book, int index, string kind, int status, string words)
    {
        var address = book.Fresh(index);
        book.Answer(address, Replies.Status(status, words));
        book.PlantDead(kind, address, [status >= 500 ? "http-5xx" : "http-4xx"]);
    }

    private static void NotProven(PlantBook book, int index, string kind, Reply reply, params string[] moreCauses)
    {
        var address = book.Fresh(index);
        book.Answer(address, reply);
        book.PlantNotProven(kind, address, ["http-4xx", .. moreCauses]);
    }
}
