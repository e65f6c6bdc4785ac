namespace Hengjian.Core.Tests;

public sealed class CodeTests
{
    [Theory]
    [InlineData("4401000059", true)] // a local site
    [InlineData("bm14000002", true)] // a body of the central government
    [InlineData("BM14000002", true)] // letters in either case
    [InlineData(" 4401000059 ", true)] // blanks around it
    [InlineData("310000000044", false)] // twelve digits, seen on a real page
    [InlineData("440100005", false)]
    [InlineData("44010000５9", false)] // a full-width digit
    [InlineData("bm1400000", false)]
    [InlineData("4401000059\n1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void SiteCode_reads_only_the_two_registered_forms(string? text, bool isCode) =>
        Assert.Equal(isCode, SiteCode.TryParse(text, out _));

    [Theory]
    [InlineData("440802M003JR0001", true)]
    [InlineData("440802m003jr0001", true)]
    [InlineData("440802M003J10001", false)] // a digit among the platform letters
    [InlineData("440802N003JR0001", false)]
    [InlineData("440802M003JR001", false)]
    [InlineData(null, false)]
    public void AccountCode_reads_sixteen_characters_of_the_registered_form(string? text, bool isCode) =>
        Assert.Equal(isCode, AccountCode.TryParse(text, out _));

    [Fact]
    public void AccountCode_tells_owner_and_platform_letters()
    {
        Assert.True(AccountCode.TryParse("440802M003JR0001", out var code));
        Assert.Equal("440802M003", code.Owner);
        Assert.Equal("JR", code.PlatformLetters);
    }

    [Fact]
    public void Digest_of_bytes_is_their_sha256_and_reads_back()
    {
        var digest = Digest.Of("abc"u8);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.Text);
        Assert.True(Digest.TryParse(digest.Text.ToUpperInvariant(), out var read));
        Assert.Equal(digest, read);
        Assert.False(Digest.TryParse("xyz", out _));
    }
}
