using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Absence;

public sealed class ScriptedJumpTests
{
    /// <summary>What stands in a page at http://a.test/x/y.html, and where it sends its visitor; empty for nowhere.</summary>
    public static TheoryData<string, string> Jumps { get; } = new()
    {
        { "<meta http-equiv=refresh content='0;url=/'>", "/" },
        { "<meta http-equiv='REFRESH' content='2; URL=index.html'>", "/x/index.html" },
        { "<meta http-equiv=refresh content=\"1;url='http://b.test/'\">", "http://b.test/" },
        { "<meta http-equiv=refresh content='0.5, /a'>", "/a" },
        { "<script>location.href='/'</script>", "/" },
        { "<script>window.location = \"/\";</script>", "/" },
        { "<script>top.location.href = '/';</script>", "/" },
        { "<script>// home\nwindow.location.replace('/index.html');</script>", "/index.html" },
        { "<script>/* a; b */ document.location.assign('/')</script>", "/" },
        { "<script><!--\nlocation.href='/';\n//--></script>", "/" },
        { "<script>var a = {b: 1}; location.href='/';</script>", "/" },
        { "<script>setTimeout(\"location.href='/'\", 3000);</script>", "/" },
        { "<script>setTimeout(function(){window.location.href='/';},1000)</script>", "/" },
        { "<script>setTimeout(() => location.replace('/'), 0)</script>", "/" },
        { "<body onload=\"location.href='/'\">", "/" },

        { "<meta http-equiv=refresh content='4;url=/'>", "" },
        { "<meta http-equiv=refresh content='0'>", "" },
        { "<meta http-equiv=refresh content='0;url=y.html'>", "" },
        { "<meta http-equiv=refresh content='0;url=javascript:x()'>", "" },
        { "<noscript><meta http-equiv=refresh content='0;url=/'></noscript>", "" },
        { "<meta name=refresh content='0;url=/'>", "" },
        { "<script>function f(){location.href='/'}</script>", "" },
        { "<script>if (mobile) location.href='/m/';</script>", "" },
        { "<script>if (mobile)\n  location.href='/m/';</script>", "" },
        { "<script>if (a) { x(); } else { location.href='/'; }</script>", "" },
        { "<script>if (a) { x(); } else location.href='/';</script>", "" },
        { "<script>mobile && (location.href='/m/');</script>", "" },
        { "<script>$('a').click(function(){ location.href='/'; });</script>", "" },
        { "<script>var s = \"location.href='/'\";</script>", "" },
        { "<script>// location.href='/'\n</script>", "" },
        { "<script>/* location.href='/'; */</script>", "" },
        { "<script>setTimeout(\"location.href='/'\", 5000);</script>", "" },
        { "<script>location.href = base + '/';</script>", "" },
        { "<script>location.reload();</script>", "" },
        { "<script>var location_href='/';</script>", "" },
        { "<script type='text/template'>x</script>", "" },
        { "<script>'unclosed", "" },
        { "<script>((((</script>", "" },
    };

    [Theory]
    [MemberData(nameof(Jumps))]
    public void Jump_is_found_only_where_it_is_sure_to_happen(string html, string expected)
    {
        using var document = new HtmlParser().ParseDocument(html);

        Assert.Equal(expected, (ScriptedJump.Of(document, PageUrl.Parse("http://a.test/x/y.html"), 0)?.Text ?? "").Replace("http://a.test/", "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Script_on_a_page_with_text_does_not_count()
    {
        using var document = new HtmlParser().ParseDocument("<script>location.href='/'</script>");

        Assert.Null(ScriptedJump.Of(document, PageUrl.Parse("http://a.test/x/y.html"), 500));
    }
}
