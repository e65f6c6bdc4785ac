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
            [new FetchTry(at, "GET", 404, FailureCause.Http4xx, "服务器回答 404", TimeSpan.FromMilliseconds(12.3456))])
        {
            Places = 7,
            Template = PageUrl.Parse("http://a.gov.cn.test/a"),
        };
        var bytes = LinkVerdictsFile.Write(new LinkReport(30, 4, [link]));
        var report = LinkVerdictsFile.Read(bytes);
        Assert.Equal(bytes, LinkVerdictsFile.Write(report));
        Assert.Equal((30, 4), (report.Checked, report.CheckedOnHome));
        var read = Assert.Single(report.NotAlive);
        Assert.Equal((7, link.Template), (read.Places, read.Template));
        Assert.Equal(link.Tries, read.Tries);
        Assert.Equal(link.Parents, read.Parents);
        Assert.Equal(FailureCause.Http4xx, read.Cause);
    }

    [Fact]
    public void Bare_list_of_earlier_versions_is_read()
    {
        var report = LinkVerdictsFile.Read("""[{"target":"http://a.test/x","verdict":"fine","cause":null,"parents":[],"tries":[]}]"""u8);
        Assert.Equal((1, null), (report.Checked, report.CheckedOnHome));
        Assert.Equal(Verdict.Fine, Assert.Single(report.NotAlive).Verdict);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"checked\":1,\"checkedOnHome\":0,\"notAlive\":[null]}")]
    [InlineData("[{\"target\":\"ftp://x\",\"parents\":[],\"tries\":[]}]")]
    public void Damaged_verdicts_are_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => LinkVerdictsFile.Read(System.Text.Encoding.UTF8.GetBytes(text)));
}
