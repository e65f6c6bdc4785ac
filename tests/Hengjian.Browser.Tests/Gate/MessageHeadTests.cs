using System.Text;
using Hengjian.Browser.Gate;

namespace Hengjian.Browser.Tests.Gate;

public sealed class MessageHeadTests
{
    [Theory]
    [InlineData("CONNECT a.gov.example:443 HTTP/1.1\r\n\r\n", "a.gov.example:443")]
    [InlineData("CONNECT [::1]:8080 HTTP/1.1\r\n\r\n", "[::1]:8080")]
    [InlineData("CONNECT a_b.gov.example:443 HTTP/1.1\r\n\r\n", "a_b.gov.example:443")]
    [InlineData("GET http://a.gov.example/ HTTP/1.1\r\n\r\n", "a.gov.example:80")]
    [InlineData("GET http://a.gov.example:8080/x?y HTTP/1.1\r\n\r\n", "a.gov.example:8080")]
    [InlineData("GET http://[fe80::1]/ HTTP/1.1\r\n\r\n", "[fe80::1]:80")]
    public void Target_is_read_from_the_request_line(string head, string authority) =>
        Assert.Equal(authority, MessageHead.TargetOf(Encoding.Latin1.GetBytes(head))?.Authority);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n")] // for the gate itself: a page that found its port
    [InlineData("GET https://a.gov.example/ HTTP/1.1\r\n\r\n")] // RFC 9110, 9.3.6: https goes through a tunnel
    [InlineData("GET ftp://a.gov.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET file:///etc/passwd HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT a.gov.example HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT a@b:443 HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT a:99999 HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://a.gov.example/ HTTP/2\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001 TLS HTTP/1.1\r\n\r\n")]
    public void Anything_else_has_no_target(string head) => Assert.Null(MessageHead.TargetOf(Encoding.Latin1.GetBytes(head)));

    [Fact]
    public void Server_gets_the_origin_form_as_it_was_encoded_and_nothing_of_the_proxy()
    {
        var target = MessageHead.TargetOf("GET http://a.gov.example/%E4%B8%AD/a%2Fb?q=%d6%d0 HTTP/1.1\r\nHost: a.gov.example\r\nProxy-Connection: keep-alive\r\nproxy-authorization: Basic eA==\r\nConnection: keep-alive, Upgrade\r\nUpgrade: h2c\r\nAccept: */*\r\n\r\n"u8);
        Assert.Equal("GET /%E4%B8%AD/a%2Fb?q=%d6%d0 HTTP/1.1\r\nHost: a.gov.example\r\nAccept: */*\r\nConnection: close\r\n\r\n", Encoding.Latin1.GetString(target!.Head.Span));
    }

    [Fact]
    public void Browser_is_told_to_use_no_connection_twice() =>
        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n", Encoding.Latin1.GetString(MessageHead.ForBrowser("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\nContent-Length: 2\r\n\r\n"u8)));

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", true)]
    [InlineData("HTTP/1.1 103 Early Hints\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", false)]
    [InlineData("HTTP/1.1\r\n\r\n", false)]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n", false)]
    public void Interim_answers_are_known(string head, bool expected) => Assert.Equal(expected, MessageHead.IsInterim(Encoding.Latin1.GetBytes(head)));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Head_that_comes_in_pieces_is_read_whole(int piece)
    {
        await using var stream = new PiecesStream("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody"u8.ToArray(), piece);
        var read = await MessageHead.ReadAsync(stream, default, CancellationToken.None);
        Assert.Equal("HTTP/1.1 200 OK\r\nA: b\r\n\r\n", Encoding.Latin1.GetString(read!.Value.Head.Span));
        Assert.StartsWith(Encoding.Latin1.GetString(read.Value.Beyond.Span), "body", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageHead.Most + 1)] // a flood of headers
    [InlineData(100)] // cut short
    public async Task Head_without_an_end_is_given_up(int length)
    {
        await using var stream = new PiecesStream(Encoding.Latin1.GetBytes(new string('a', length)), 4096);
        Assert.Null(await MessageHead.ReadAsync(stream, default, CancellationToken.None));
    }
}
