using Hengjian.Collect.Crawling;
using Hengjian.Collect.Crawling.Attachments;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling.Attachments;

public sealed class AttachmentLookTests : IDisposable
{
    private static readonly string[] Manners =
    [
        "honours", "ignores", "416", "400", "403", "405", "500", "501", "forgets Content-Range", "says no total", "knows no suffix", "sends the beginning for the end",
        "sends another part", "changes the total", "states too much", "hangs up at the end", "answers 500 at the end",
    ];

    private readonly TestCity city = new();

    public void Dispose() => city.Dispose();

    /// <summary>Every manner of a server with a whole file, small and large.</summary>
    public static TheoryData<string, string, int> Whole { get; } = Combine(Manners, [".pdf", ".docx", ".doc"], [300, 3_000, 100_000]);

    /// <summary>Manners by which the end of a file can be known, with a file cut off.</summary>
    public static TheoryData<string, string, int> Cut { get; } = Combine(["honours", "ignores", "416", "400", "403", "405", "500", "501", "forgets Content-Range"], [".pdf", ".docx", ".ofd", ".7z"], [300, 3_000, 100_000]);

    /// <summary>Manners by which nothing can be known of the end: never dead.</summary>
    public static TheoryData<string, string, int> Unknowable { get; } = Combine(["ignores", "says no total", "changes the total", "sends another part", "sends the beginning for the end", "hangs up at the end", "states too much"], [".pdf", ".docx"], [1_500_000]);

    /// <summary>The address, what is sent, its type, the verdict, a part of the words. What each stands for is in the words or beside it.</summary>
    public static TheoryData<string, byte[], string, string, string?> Contents { get; } = new()
    {
        { "/a.pdf", [], "application/pdf", "LookAgain", "文件是空的（0 字节）" },
        { "/a.txt", [], "text/plain", "LookAgain", "文件是空的（0 字节）" },
        { "/a.PDF", Samples.Pdf(), "application/octet-stream", "Alive", null },
        { "/a.pdf", [.. Samples.Ascii("\r\n\r\n"), .. Samples.Pdf()], "application/pdf", "Alive", null },
        { "/a.pdf", [.. Samples.Pdf(), .. new byte[3000]], "application/pdf", "Alive", null },
        { "/a.pdf", [.. Samples.Pdf(), .. Samples.Utf8(new string('\n', 3000) + "<!-- 统计 -->")], "application/pdf", "Alive", null },
        { "/a.pdf", [.. Samples.Ascii("%PDF-1.4\n" + new string('x', 3000)), .. new byte[70_000]], "application/pdf", "Alive", null },
        { "/a.pdf", Samples.LinearPdf(3_000), "application/pdf", "Alive", null },
        { "/a.pdf", Samples.LinearPdf(3_000)[..2000], "application/pdf", "LookAgain", "缺少文件结尾" },
        { "/a.pdf", Samples.Pdf()[..5], "application/pdf", "LookAgain", "缺少文件结尾" },
        { "/a.zip", Samples.Zip(3_000, comment: 60_000), "application/zip", "Alive", null },
        { "/a.zip", [0x50, 0x4B, 5, 6, .. new byte[18]], "application/zip", "Alive", null },
        { "/a.doc", Samples.Compound(), "application/msword", "Alive", null },
        { "/a.wps", Samples.Compound(), "application/octet-stream", "Alive", null },
        { "/a.wps", Samples.Zip(), "application/octet-stream", "Alive", null },
        { "/a.et", Samples.Compound(), "application/octet-stream", "Alive", null },
        { "/a.xls", Samples.Compound(8, table: 40), "application/vnd.ms-excel", "LookAgain", "缺少文件结尾" },
        { "/a.xls", Samples.Compound(8, table: 0, directory: 40), "application/vnd.ms-excel", "LookAgain", "缺少文件结尾" },
        { "/a.xls", Samples.Compound(8, table: 0xFFFFFFFF, directory: 0xFFFFFFFE), "application/vnd.ms-excel", "Alive", null },
        { "/a.xls", Samples.Compound()[..300], "application/vnd.ms-excel", "LookAgain", "缺少文件结尾" },
        { "/a.xls", Samples.Marked(0x09, 0x08, 0x10, 0x00, 0x00, 0x05), "application/vnd.ms-excel", "Alive", null },

        // Not what the ending says, and yet there: Word and Excel open them.
        { "/a.doc", Samples.Ascii("{\\rtf1\\ansi x}"), "application/msword", "Alive", "内容其实是RTF 文件；办公软件一般仍可打开" },
        { "/a.doc", Samples.Zip(), "application/msword", "Alive", "内容其实是ZIP 类文件" },
        { "/a.doc", Samples.Pdf(), "application/msword", "Alive", "内容其实是PDF 文件" },
        { "/a.doc", Samples.Utf8("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body>公文</body></html>"), "text/html", "Alive", "内容其实是网页；办公软件一般仍可打开" },
        { "/a.xls", Samples.Utf8("<html><body><table><tr><td>1</td></tr></table></body></html>"), "application/vnd.ms-excel", "Alive", "内容其实是网页" },
        { "/a.xls", Samples.Utf8("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"), "application/vnd.ms-excel", "Alive", "内容其实是XML 文件" },
        { "/a.xls", Samples.Utf8("单位,人数\n甲,1\n"), "application/vnd.ms-excel", "Alive", "内容其实是纯文本" },
        { "/a.doc", Samples.Ascii("MIME-Version: 1.0\nContent-Type: multipart/related\n"), "application/msword", "Alive", "内容其实是单个文件网页" },
        { "/a.docx", Samples.Compound(), "application/octet-stream", "Alive", "内容其实是旧版 Office 或 WPS 文件，可能无法直接打开" },
        { "/a.jpg", Samples.Marked(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), "image/jpeg", "Alive", "内容其实是PNG 图片" },
        { "/a.rar", Samples.Zip(), "application/x-rar", "Alive", "内容其实是ZIP 类文件" },
        { "/a.doc", Samples.Marked(0x62, 0x14, 0x23, 0x65), "application/msword", "Alive", "格式不能识别" },

        // A page or a message in the file's place: the engine proves.
        { "/a.pdf", Samples.Utf8("<!DOCTYPE html><title>404</title>"), "text/html", "NeedsProof", "扩展名是 .pdf，服务器送来的却是网页" },
        { "/a.pdf", Samples.Utf8("\uFEFF\r\n<!-- x --><HTML>"), "application/pdf", "LookAgain", "打不开" },
        { "/a.docx", Samples.Utf8("<script>alert('文件不存在');history.back()</script>"), "text/html", "NeedsProof", "网页" },
        { "/a.doc", Samples.Utf8("<html><body>文件不存在</body></html>"), "text/html;charset=utf-8", "NeedsProof", "网页" },
        { "/a.doc", Samples.Utf8("文件不存在"), "text/html", "NeedsProof", "纯文本" },
        { "/a.doc", Samples.Utf8("{\"code\":404,\"msg\":\"文件不存在\"}"), "application/json", "NeedsProof", "纯文本" },
        { "/a.zip", Samples.Ascii("<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>"), "application/xml", "NeedsProof", "XML" },
        { "/a.jpg", Samples.Ascii("not found"), "image/jpeg", "NeedsProof", "纯文本" },
        { "/a.csv", Samples.Utf8("<html>404</html>"), "text/html", "NeedsProof", "网页" },

        // Unknown bytes where every form is known: DRM or damage, nobody can say which.
        { "/a.pdf", Samples.Marked(0x62, 0x14, 0x23, 0x65), "application/pdf", "NotProven", "可能已加密或损坏" },
        { "/a.docx", new byte[2000], "application/octet-stream", "NotProven", "可能已加密或损坏" },

        // Text and the rest.
        { "/a.txt", Samples.Utf8("<html>示例</html>"), "text/plain", "Alive", null },
        { "/a.txt", [0xD5, 0xFE, 0xB8, 0xAE, 0x0D, 0x0A], "text/plain", "Alive", null },
        { "/a.csv", [0xFF, 0xFE, 0x31, 0x00, 0x2C, 0x00, 0x0A, 0x00], "text/csv", "Alive", null },
        { "/a.txt", Samples.Ascii("BM ID3 FLV"), "text/plain", "Alive", null },
        { "/a.rtf", Samples.Ascii("{\\rtf1 x}"), "application/rtf", "Alive", null },
        { "/a.ceb", Samples.Marked([.. Samples.Ascii("Founder CEB"), 0]), "application/octet-stream", "Alive", null },
        { "/a.rar", Samples.Marked(0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00), "application/x-rar", "Alive", null },
        { "/a.rar", Samples.Marked(0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00), "application/x-rar", "Alive", null },
        { "/a.gz", Samples.Marked(0x1F, 0x8B, 8), "application/gzip", "Alive", null },
        { "/a.jpeg", Samples.Marked(0xFF, 0xD8, 0xFF, 0xE0), "image/jpeg", "Alive", null },
        { "/a.gif", Samples.Marked(Samples.Ascii("GIF89a")), "image/gif", "Alive", null },
        { "/a.bmp", Samples.Marked(Samples.Ascii("BM")), "image/bmp", "Alive", null },
        { "/a.webp", Samples.Marked(Samples.Ascii("RIFF0000WEBP")), "image/webp", "Alive", null },
        { "/a.avi", Samples.Marked(Samples.Ascii("RIFF0000AVI ")), "video/avi", "Alive", null },
        { "/a.mp4", Samples.Marked([0, 0, 0, 24, .. Samples.Ascii("ftypmp42")]), "video/mp4", "Alive", null },
        { "/a.mp3", Samples.Marked(Samples.Ascii("ID3")), "audio/mpeg", "Alive", null },
        { "/a.mp3", Samples.Marked(0xFF, 0xFB, 0x90), "audio/mpeg", "Alive", null },
        { "/a.wmv", Samples.Marked(0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11), "video/x-ms-wmv", "Alive", null },
        { "/a.flv", Samples.Marked(Samples.Ascii("FLV\u0001")), "video/x-flv", "Alive", null },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task File_is_judged_by_what_it_is(string path, byte[] file, string type, string verdict, string? words)
    {
        var result = (await LookAsync(path, file, type))!;
        Assert.Equal((verdict, words is null), (result.Verdict.ToString(), result.Words is null));
        Assert.Contains(words ?? "", result.Words ?? "", StringComparison.Ordinal);
        Assert.Equal(result.Verdict is AttachmentVerdict.LookAgain or AttachmentVerdict.NotProven ? FailureCause.Malformed : null, result.Tries[^1].Cause);
        Assert.NotEmpty(result.Exchanges);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Whole_file_is_alive_however_the_server_treats_ranges(string manner, string ending, int size)
    {
        var result = (await LookAsync("/a" + ending, FileOf(ending, size), "application/octet-stream", manner))!;
        Assert.Equal((AttachmentVerdict.Alive, null), (result.Verdict, result.Words));
        Assert.Null(result.Tries[^1].Cause is FailureCause.Malformed ? "malformed" : null);
    }

    [Theory]
    [MemberData(nameof(Cut))]
    public async Task Cut_off_file_is_dead_after_two_looks(string manner, string ending, int size)
    {
        var whole = FileOf(ending, size);
        var cut = whole[..(whole.Length - Math.Min(200, whole.Length / 2))];
        var first = (await LookAsync("/a" + ending, cut, "application/octet-stream", manner))!;
        var second = (await LookAsync("/a" + ending, cut, "application/octet-stream", manner, isSecondLook: true))!;
        Assert.Equal((AttachmentVerdict.LookAgain, AttachmentVerdict.Dead), (first.Verdict, second.Verdict));
        Assert.Equal(FailureCause.Malformed, second.Cause);
        Assert.Contains("不完整", second.Tries[^1].Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unknowable))]
    public async Task Cut_off_file_whose_end_cannot_be_seen_is_not_called_dead(string manner, string ending, int size)
    {
        var whole = FileOf(ending, size);
        var result = (await LookAsync("/a" + ending, whole[..^200], "application/octet-stream", manner, isSecondLook: true))!;
        Assert.Equal(AttachmentVerdict.Alive, result.Verdict);
    }

    [Theory]
    [InlineData("honours", 1)]
    [InlineData("ignores", 1)]
    [InlineData("416", 2)]
    public async Task Empty_file_is_dead_after_two_looks(string manner, int requests)
    {
        var result = (await LookAsync("/a.pdf", [], "application/pdf", manner, isSecondLook: true))!;
        Assert.Equal(AttachmentVerdict.Dead, result.Verdict);
        Assert.Equal(requests, result.Tries.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(403)]
    public async Task Answer_without_a_file_is_left_to_the_usual_rules(int status)
    {
        city.On("a.test/a.pdf", ask => ask.SendAsync(status, "<h1>no</h1>"));
        var result = (await LookAsync("/a.pdf"))!;
        Assert.Equal((AttachmentVerdict.Unanswered, status), (result.Verdict, result.Fetched.Capture.Status!.Value));
        Assert.Equal(status is 500 or 403 ? 2 : 1, city.Log.Count);
    }

    [Fact]
    public async Task Compressed_answer_is_alive_although_its_parts_cannot_be_read()
    {
        city.On("a.test/a.pdf", ask => ask.SendAsync(200, new byte[300], "application/pdf", "Content-Encoding: gzip"));
        Assert.Equal(AttachmentVerdict.Alive, (await LookAsync("/a.pdf"))!.Verdict);
    }

    [Fact]
    public async Task Page_that_a_redirect_leads_to_needs_proof()
    {
        city.On("a.test/a.pdf", ask => ask.RedirectAsync("/index.html"));
        city.Page("a.test/index.html", "<html>首页</html>");
        var result = (await LookAsync("/a.pdf"))!;
        Assert.Equal((AttachmentVerdict.NeedsProof, "http://a.test/index.html"), (result.Verdict, result.Fetched.Capture.FinalUrl.Text));
    }

    [Fact]
    public async Task Parts_are_asked_for_at_the_pace_of_the_host()
    {
        var file = Samples.Pdf(100_000);
        await LookAsync("/a.pdf", file, "application/pdf", rate: 0.5);
        Assert.Equal(2, city.Log.Count);
        Assert.Equal([2.0], city.Clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("/a.pdf", true)]
    [InlineData("/a.OFD", true)]
    [InlineData("/a.css", false)]
    [InlineData("/a.apk", false)]
    [InlineData("/a.html", false)]
    [InlineData("/a", false)]
    public void Only_known_kinds_of_files_are_looked_into(string path, bool known) =>
        Assert.Equal(known, AttachmentLook.CanProve(PageUrl.Parse("http://a.test" + path)));

    private static byte[] FileOf(string ending, int size) => ending switch
    {
        ".pdf" => Samples.Pdf(size),
        ".doc" => Samples.Compound(Math.Max(2, size / 512)),
        ".7z" => Samples.SevenZip(size),
        _ => Samples.Zip(size),
    };

    private static TheoryData<string, string, int> Combine(string[] manners, string[] endings, int[] sizes)
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var manner in manners)
        {
            foreach (var ending in endings)
            {
                foreach (var size in sizes)
                {
                    rows.Add(manner, ending, size);
                }
            }
        }

        return rows;
    }

    private Task<AttachmentResult?> LookAsync(string path, byte[] file, string type, string manner = "honours", bool isSecondLook = false, double? rate = null)
    {
        city.On("a.test" + path, ask => FileServer.AnswerAsync(ask, manner, file, type));
        return LookAsync(path, isSecondLook, rate);
    }

    private async Task<AttachmentResult?> LookAsync(string path, bool isSecondLook = false, double? rate = null)
    {
        var url = PageUrl.Parse("http://a.test" + path);
        using var fetcher = new Fetcher(city, city.Clock, city.Clock, new FetchOptions());
        var pace = new CrawlPace(city.Clock, city.Clock, new CrawlOptions { Rate = rate });
        return await new AttachmentLook(new FileParts(fetcher, new HostAsker(pace, city.Clock))).LookAsync(url, isSecondLook, CancellationToken.None);
    }
}
