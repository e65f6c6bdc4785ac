using Hengjian.Collect.Crawling.Traps;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Traps;

public sealed class SessionIdTests
{
    /// <summary>Addresses and what is left of them.</summary>
    public static TheoryData<string, string> Addresses { get; } = new()
    {
        // Java, PHP, ASP and ASP.NET, ColdFusion, PHP boards.
        { "/a.jsp;jsessionid=0123456789ABCDEF0123456789ABCDEF", "/a.jsp" },
        { "/a.jsp;JSESSIONID=0123456789ABCDEF.node1?id=5", "/a.jsp?id=5" },
        { "/a;jsessionid=1A2B/b.html", "/a/b.html" },
        { "/a.php?PHPSESSID=q1w2e3r4t5y6u7i8o9p0", "/a.php" },
        { "/a.php?id=5&PHPSESSID=q1w2e3r4t5y6u7i8o9p0&p=2", "/a.php?id=5&p=2" },
        { "/a.asp?ASPSESSIONIDQQBRTSCC=GNKLBPBDLFMEJIOA", "/a.asp" },
        { "/(S(lit3py55t21z5v55vlm25s55))/a.aspx", "/a.aspx" },
        { "/a.cfm?CFID=123&CFTOKEN=abc123def", "/a.cfm" },
        { "/viewtopic.php?t=5&sid=0123456789abcdef0123456789abcdef", "/viewtopic.php?t=5" },
        { "/a?session_id=0123456789abcdef", "/a" },

        // What names the page stays.
        { "/a.jsp?sid=12", "/a.jsp?sid=12" },
        { "/a.jsp?sid=0123456789abcdef0123456789abcdef", "/a.jsp?sid=0123456789abcdef0123456789abcdef" },
        { "/a.php?sid=12", "/a.php?sid=12" },
        { "/a?uuid=0123456789abcdef0123456789abcdef", "/a?uuid=0123456789abcdef0123456789abcdef" },
        { "/a?id=PHPSESSID", "/a?id=PHPSESSID" },
        { "/a?sessionid=3", "/a?sessionid=3" },
        { "/a?session=2026", "/a?session=2026" },
        { "/assess/a.html", "/assess/a.html" },
        { "/a;v=1/b", "/a;v=1/b" },
        { "/a/(S)/b", "/a/(S)/b" },
        { "/%D5%FE?sid=5&x=%20", "/%D5%FE?sid=5&x=%20" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Session_is_stripped_and_nothing_else(string path, string expected) =>
        Assert.Equal("http://a.test" + expected, SessionId.Strip(PageUrl.Parse("http://a.test" + path)).Text);
}
