using System.Text;
using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class CharsetOriginTests
{
    private const string Simplified = "<title>通知公告</title><p>关于开展政务公开工作的通知，各部门、各单位要认真组织实施。";
    private const string Traditional = "<title>通知公告</title><p>關於開展政務公開工作的通知，各部門、各單位要認真組織實施。";
    private const string Latin = "<p>Le café de la gare est fermé à cause de l'été";
    private const string Russian = "<p>Правительство Российской Федерации утвердило новые правила";
    private const string Korean = "<p>공지사항 정보 공개 안내입니다. 자세한 내용은 문의하여 주십시오";

    /// <summary>Content type, page, code page in which it is written, charset and origin expected.</summary>
    public static TheoryData<string?, string, int, string, CharsetOrigin> Pages { get; } = new()
    {
        // Undeclared: the HTML standard leaves it to the implementation; mainland pages without a charset are GBK.
        { null, Simplified, 65001, "utf-8", CharsetOrigin.Content },
        { "text/html", Simplified, 54936, "gb18030", CharsetOrigin.Content },
        { "text/html", Traditional, 54936, "gb18030", CharsetOrigin.Content },
        { "text/html", Traditional, 950, "big5", CharsetOrigin.Content },
        { "text/html", Latin, 1252, "windows-1252", CharsetOrigin.Content },
        { null, Simplified, 1200, "utf-16le", CharsetOrigin.Content },
        { null, Simplified, 1201, "utf-16be", CharsetOrigin.Content },

        // Declared rightly.
        { "text/html; charset=gbk", Simplified, 54936, "gb18030", CharsetOrigin.Header },
        { "text/html; charset=utf-16", Simplified, 1200, "utf-16le", CharsetOrigin.Header },
        { "text/html; charset=ucs-2", Simplified, 1200, "utf-16le", CharsetOrigin.Header },
        { "text/html; charset=unicodefffe", Simplified, 1201, "utf-16be", CharsetOrigin.Header },
        { "text/html; charset=big5", Traditional, 950, "big5", CharsetOrigin.Header },
        { "text/html; charset=windows-1251", Russian, 1251, "windows-1251", CharsetOrigin.Header },
        { "text/html; charset=koi8-r", Russian, 20866, "koi8-r", CharsetOrigin.Header },
        { "text/html; charset=euc-kr", Korean, 949, "euc-kr", CharsetOrigin.Header },
        { "text/html; charset=iso-8859-1", Latin, 1252, "windows-1252", CharsetOrigin.Header },
        { "text/html; charset=iso-8859-1", "<p>plain", 1252, "windows-1252", CharsetOrigin.Header },
        { "text/html", "<meta charset=gb2312>" + Simplified, 54936, "gb18030", CharsetOrigin.Meta },
        { "text/html; charset=hz-gb-2312", Simplified, 65001, "utf-8", CharsetOrigin.Content },

        // Declared wrongly: a server's default charset over pages of another one (Apache AddDefaultCharset, Tomcat's ISO-8859-1, a template saved anew).
        { "text/html; charset=utf-8", Simplified, 54936, "gb18030", CharsetOrigin.Corrected },
        { "text/html; charset=gbk", Simplified, 65001, "utf-8", CharsetOrigin.Corrected },
        { "text/html; charset=iso-8859-1", Simplified, 54936, "gb18030", CharsetOrigin.Corrected },
        { "text/html; charset=iso-8859-1", Simplified, 65001, "utf-8", CharsetOrigin.Corrected },
        { "text/html", "<meta charset=utf-8>" + Simplified, 54936, "gb18030", CharsetOrigin.Corrected },
        { "text/html", "<meta charset=gb2312>" + Simplified, 65001, "utf-8", CharsetOrigin.Corrected },
        { "text/html; charset=gb2312", Traditional, 950, "big5", CharsetOrigin.Corrected },
        { "text/html; charset=big5", Simplified, 54936, "gb18030", CharsetOrigin.Corrected },
        { "text/html; charset=utf-16", Simplified, 65001, "utf-8", CharsetOrigin.Corrected },
        { "text/html; charset=utf-8", "<title>公告</title>", 54936, "gb18030", CharsetOrigin.Corrected },

        // Pairs of GBK that are UTF-8 by chance; the declaration stands ("漏" is also ©).
        { "text/html; charset=gbk", "<p>漏", 54936, "gb18030", CharsetOrigin.Header },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Text_is_read_whole_and_says_what_decided(string? contentType, string page, int written, string charset, CharsetOrigin origin)
    {
        var read = PageText.Read(Bytes(page, written), contentType);

        Assert.Equal((page, charset, origin), (read.Text, read.Charset, read.From));
    }

    [Fact]
    public void Byte_order_mark_is_obeyed_against_everything() =>
        Assert.Equal(CharsetOrigin.Bom, PageText.Read([0xEF, 0xBB, 0xBF, .. Bytes(Simplified, 65001)], "text/html; charset=gbk").From);

    /// <summary>Declared charset (empty for none), and the origin expected of a UTF-8 page of 100 KB with one broken byte in it.</summary>
    [Theory]
    [InlineData("", CharsetOrigin.Content)]
    [InlineData("utf-8", CharsetOrigin.Header)]
    [InlineData("gbk", CharsetOrigin.Corrected)]
    [InlineData("iso-8859-1", CharsetOrigin.Corrected)]
    public void Stray_byte_does_not_turn_a_page_into_another_charset(string declared, CharsetOrigin origin)
    {
        var page = string.Concat(Enumerable.Repeat(Simplified, 800));
        byte[] bytes = [.. Bytes(page, 65001), 0xD5, .. Bytes(page, 65001)];

        var read = PageText.Read(bytes, declared.Length == 0 ? "text/html" : "text/html; charset=" + declared);

        Assert.InRange(bytes.Length, 100_000, 250_000);
        Assert.Equal((page + '\uFFFD' + page, "utf-8", origin), (read.Text, read.Charset, read.From));
    }

    [Theory]
    [InlineData(65001, "utf-8")]
    [InlineData(54936, "gb18030")]
    [InlineData(950, "big5")]
    public void Character_that_the_end_cuts_off_changes_nothing(int written, string charset)
    {
        var page = written == 950 ? Traditional : Simplified;
        var bytes = Bytes(page + "的", written)[..^1];

        var read = PageText.Read(bytes, null);

        Assert.Equal(charset, read.Charset);
        Assert.StartsWith(page, read.Text, StringComparison.Ordinal);
    }

    /// <summary>Bytes in hexadecimal and what they are: the gb18030 decoder of the WHATWG Encoding Standard and its index, GB 18030-2022.</summary>
    public static TheoryData<string, string> Gb18030 { get; } = new()
    {
        { "80", "€" },
        { "A2E3", "€" },
        { "A8BC", "\u1E3F" },
        { "8135F437", "\uE7C7" },
        { "A6D9", "\uFE10" },
        { "FEA0", "\u9FBB" },
        { "FE51", "\uE816" },
        { "A3A0", "\u3000" },
        { "AAA1", "\uE000" },
        { "95328236", "\U00020000" },
        { "E3329A35", "\U0010FFFF" },
        { "8139EE39", "\u3400" },
        { "D53C", "\uFFFD<" },
        { "D520", "\uFFFD " },
        { "FF41", "\uFFFDA" },
        { "8130203C", "\uFFFD0 <" },
        { "D5FE81", "政\uFFFD" },
        { "D5FE813081", "政\uFFFD" },
    };

    [Theory]
    [MemberData(nameof(Gb18030))]
    public void Gb18030_is_decoded_as_browsers_do(string bytes, string text) =>
        Assert.Equal(text, PageText.Read(Convert.FromHexString(bytes), "text/html; charset=gb18030").Text);

    /// <summary>Labels of the WHATWG Encoding Standard, and those of this program's own remarks.</summary>
    [Theory]
    [InlineData("GB_2312-80", "gb18030")]
    [InlineData("csiso58gb231280", "gb18030")]
    [InlineData(" cp936\t", "gb18030")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("windows-31j", "shift_jis")]
    [InlineData("csiso2022jp", "iso-2022-jp")]
    [InlineData("x-euc-jp", "euc-jp")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("logical", "iso-8859-8-i")]
    [InlineData("iso-8859-16", "iso-8859-16")]
    [InlineData("x-user-defined", "x-user-defined")]
    [InlineData("iso-2022-kr", "utf-8")]
    [InlineData("utf-7", "utf-8")]
    public void Label_names_its_charset(string label, string charset) =>
        Assert.Equal(charset, PageText.Read("plain"u8[..4], $"text/html; charset=\"{label}\"").Charset);

    /// <summary>Heads by the HTML standard's prescan, and what they declare; the bytes after them are "plain".</summary>
    [Theory]
    [InlineData("<meta content='text/html; charset=gbk'>", "utf-8")]
    [InlineData("<meta content='text/html; charset=gbk' http-equiv=content-type>", "gb18030")]
    [InlineData("<meta charset=none http-equiv=content-type content='charset=gbk'>", "utf-8")]
    [InlineData("<meta charset=none><meta charset=big5>", "big5")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<p it's><meta charset=gbk>", "gb18030")]
    [InlineData("<!DOCTYPE '><meta charset=gbk>", "gb18030")]
    [InlineData("</p a='<meta charset=big5>'><meta charset=gbk>", "gb18030")]
    [InlineData("<!--><meta charset=gbk>", "gb18030")]
    [InlineData("<metax charset=gbk>", "utf-8")]
    [InlineData("<meta/charset=gbk>", "gb18030")]
    [InlineData("<meta charset=gbk charset=big5>", "gb18030")]
    [InlineData("<?xml version='1.0' encoding = 'GB18030' ?>", "gb18030")]
    public void Declaration_is_found_as_browsers_find_it(string head, string charset) =>
        Assert.Equal(charset, PageText.Read(Encoding.ASCII.GetBytes(head + "plain"), null).Charset);

    private static byte[] Bytes(string text, int codePage) =>
        (codePage is 65001 ? new UTF8Encoding(false) : codePage is 1200 ? Encoding.Unicode : codePage is 1201 ? Encoding.BigEndianUnicode : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!).GetBytes(text);
}
