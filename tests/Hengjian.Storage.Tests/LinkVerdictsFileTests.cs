using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Tests;

public sealed class LinkVerdictsFileTests
{
    [Fact]
    public void Verdicts_read_back_with_places_and_tries()
    {
        var at = new DateTimeOffset(2022, 2, 14, 0, 0, 0, TimeSpan.FromHours(8));
        var link = new LinkVerdict(
            PageUrl.Parse("http://a.gov.cn.test/x"),
            Verdict.Faulty,
            FailureCause.Http4xx,
            [new LinkPlace(PageUrl.Parse("http://a.gov.cn.test/"), "附件", Digest.Of("page"u8))],
            [new FetchTry(at, "GET", 404, FailureCause.Http4xx, "服务器回答 404", TimeSpan.FromMilliseconds(12.3456))]);
        var bytes = LinkVerdictsFile.Write([link]);
        var read = Assert.Single(LinkVerdictsFile.Read(bytes));
        Assert.Equal(bytes, LinkVerdictsFile.Write([read]));
        Assert.Equal(link.Tries, read.Tries);
        Assert.Equal(link.Parents, read.Parents);
        Assert.Equal(FailureCause.Http4xx, read.Cause);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[{\"target\":\"ftp://x\",\"parents\":[],\"tries\":[]}]")]
    public void Damaged_verdicts_are_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => LinkVerdictsFile.Read(System.Text.Encoding.UTF8.GetBytes(text)));
}
