using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class MarkupNestingTests
{
    /// <summary>Pages that cost a parser minutes when taken whole: measured, 200,000 open divisions take more than 200 s, and 20,000 of four formatting elements 20 s.</summary>
    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<ul><li>", 30_000)]
    [InlineData("<b><i><u><s>", 20_000)]
    [InlineData("<DIV CLASS=a>文字", 200_000)]
    public void Markup_without_end_is_cut_before_it_costs_minutes(string opening, int times)
    {
        var whole = string.Concat(Enumerable.Repeat(opening, times));

        var cut = MarkupNesting.Cut(whole);

        Assert.InRange(cut.Length, opening.Length, (MarkupNesting.MostDepth + 2) * opening.Length);
        Assert.StartsWith(cut, whole, StringComparison.Ordinal);
    }

    /// <summary>Pages that people made, however large: closed, or closed by rule.</summary>
    [Theory]
    [InlineData("<div><p>段落</p></div>", 200_000)]
    [InlineData("<p>没有结束标签", 200_000)]
    [InlineData("<li><a href=x>一</a>", 200_000)]
    [InlineData("<br><img src=x><input>", 200_000)]
    [InlineData("<a href=/x.html>", 50_000)]
    [InlineData("<script>for(i=0;i<n;i++)if(a<b){}</script><!-- <div><div> -->", 50_000)]
    [InlineData("<!-- <div> -- <div>", 50_000)]
    [InlineData("1 < 2 and a < b ", 10_000)]
    [InlineData("<tr><td><font color=red>红</font>", 100_000)]
    public void Large_page_stays_whole(string piece, int times)
    {
        var whole = "<html><body>" + string.Concat(Enumerable.Repeat(piece, times));

        Assert.Same(whole, MarkupNesting.Cut(whole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<<<>>>")]
    [InlineData("没有标签")]
    public void Odd_text_stays_whole(string text) => Assert.Same(text, MarkupNesting.Cut(text));
}
