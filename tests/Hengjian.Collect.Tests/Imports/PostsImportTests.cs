using System.Text;
using Hengjian.Collect.Imports;
using Hengjian.Core.Registry;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

public sealed class PostsImportTests
{
    private const string Head = "账号标识码|账号名称|账号类型|标题|发布时间|链接|正文";
    private const string First = "990102M001WX0001|||第一条|2022-02-14 10:00|http://w.test/1|正文";

    private static readonly CityRegistry Registry = TestRegistry.Read(accounts:
    [
        .. TestRegistry.Accounts, "甲区人民政府|990102M001XL0001|两处|新浪微博|", "甲区人民政府|990102M001DY0001|两处|抖音短视频|", "甲区人民政府|990102M001TX0001|一网（通办）|腾讯微博|",
    ]).Registry!;

    /// <summary>A row below a sound one, and the field, value and reason for which it is refused.</summary>
    public static TheoryData<string, string, string, string> Bad { get; } = new()
    {
        { "990102M001WX001|甲区发布||t|2022-02-14||", "账号标识码", "990102M001WX001", "不是新媒体标识码：应为 6 位区划代码、M、3 位数字、2 个平台字母、4 位数字，共 16 位" },
        { "990102M009WX0001|||t|2022-02-14||", "账号标识码", "990102M009WX0001", "登记表里没有这个标识码；请改正，或先在登记表补上这个账号" },
        { "|甲区发部||t|2022-02-14||", "账号名称", "甲区发部", "登记表里没有这个账号，最接近的是“甲区发布”；请改正名称，或写上标识码" },
        { "|与谁都不像的名称||t|2022-02-14||", "账号名称", "与谁都不像的名称", "登记表里没有这个账号；请改正名称，或先在登记表补上它" },
        { "|两处||t|2022-02-14||", "账号名称", "两处", "登记表里有 2 个账号叫这个名称（990102M001XL0001 新浪微博、990102M001DY0001 抖音短视频），请写上标识码或账号类型" },
        { "|乙局发布||t|||", "发布时间", "", "没有填写" },
        { "|乙局发布||t|昨天||", "发布时间", "昨天", "读不出日期，请写成 2022-02-14 10:00 的样子" },
        { "|乙局发布||t|2022-02-30||", "发布时间", "2022-02-30", "读不出日期，请写成 2022-02-14 10:00 的样子" },
        { "|乙局发布|||2022-02-14||", "标题", "", "标题、链接、正文都没有填写" },
        { "|甲区发布||改了标题|2022-02-15|http://W.test/1#a|", "链接", "http://W.test/1#a", "与第 2 行重复，保留第 2 行" },
    };

    /// <summary>How a row names its account, and the code of the account meant.</summary>
    public static TheoryData<string, string> Named { get; } = new()
    {
        { "990100m001xl0001||", "990100M001XL0001" },
        { "|990100M001XL0001|", "990100M001XL0001" },
        { "|乙 局发布|", "990100M001XL0001" },
        { "|两处|抖音", "990102M001DY0001" },
        { "|两处|新浪微博", "990102M001XL0001" },
        { "|一网(通办)|", "990102M001TX0001" },
        { "||", "990102M001WX0001" }, // continues the row above
    };

    /// <summary>Headings as platforms and offices write them.</summary>
    public static TheoryData<string> Heads { get; } = new()
    {
        "账号标识码,标题,发布时间,链接,正文", "新媒体标识码,文章标题,发布日期,网址,内容", "标识码,推文标题,推送时间,文章链接,全文", "账号,title,时间,URL,正文内容", "公 众 号,稿件标题,发文时间,原文链接,文章内容",
    };

    public static TheoryData<string[], string> Unusable { get; } = new()
    {
        { [], "t.csv：文件是空的（0 字节）。请重新导出或上传。" },
        { [Head.Replace('|', ',')], "t.csv：没有一行内容。请在表头之下填写内容，一行一条。" },
        { ["标题,发布时间", "a,2022-02-14"], "t.csv，第 1 行，“账号标识码”：没有说明账号的列。请在表头加上“账号标识码”或“账号名称”。" },
        { ["账号名称,发布时间", "a,2022-02-14"], "t.csv，第 1 行，“标题”：没有说明内容的列。请在表头加上“标题”“链接”“正文”中的至少一列。" },
        { ["账号名称,标题", "a,b"], "t.csv，第 1 行，“发布时间”：缺少必需的列。" },
        { ["账号名称,标题,时间,日期", "a,b,c,d"], "t.csv，第 1 行，“发布时间”：这一列出现了两次。请删去或改名其中一列。" },
        { ["姓名,电话", "a,b"], "t.csv：前 10 行里找不到表头。" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_row_is_refused_and_the_rest_taken(string row, string field, string value, string reason)
    {
        var result = Read(Head, First, row, "|丙局发布||最后|2022/2/16 8:00||");

        var refusal = Assert.Single(result.Refused);
        Assert.Equal((3, field, value, reason), (refusal.Row, refusal.Field, refusal.Value, refusal.Reason));
        Assert.Equal((2, 2), (result.Posts, result.Accounts));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Account_is_found_by_code_or_name(string named, string code)
    {
        var result = Read(Head, First, named + "|第二条|2022-02-15||");

        Assert.Empty(result.Refused);
        Assert.Equal(code, result.Taken[1].Account.Code.Text);
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void Column_is_found_under_its_usual_names(string head)
    {
        var code = head.StartsWith('公') ? "甲区发布" : "990102M001WX0001";
        var post = Assert.Single(ReadCsv("某月内容清单", head, code + ",甲,2022年2月14日 10:00,http://w.test/1,乙").Taken).Post;

        Assert.Equal(("http://w.test/1", "甲", "乙", "2022-02-14T10:00:00+08:00"), (post.Id, post.Title, post.Content, post.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public void File_that_is_no_list_is_one_line(string[] rows, string line)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("hengjian-").FullName, "t.csv");
        File.WriteAllText(path, string.Join('\n', rows));
        var result = PostsImport.Read(path, Registry);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

        Assert.StartsWith(line, Assert.Single(result.Faults).Line, StringComparison.Ordinal);
        Assert.Empty(result.Taken);
    }

    [Fact]
    public void Odd_rows_are_taken_with_a_warning()
    {
        var result = Read(Head, "990102M001WX0001|别的名称||一|2022-02-14|www.w.test|", "||| 二 |2022-02-14T02:00:00Z||", "|||三|2022-02-14||");

        Assert.Equal(["2 账号名称 别的名称", "2 链接 www.w.test", "3 账号名称 "], result.Warnings.Select(warning => $"{warning.Row} {warning.Field} {warning.Value}"));
        Assert.Equal(["一 2022-02-14 00:00:00", "二 2022-02-14 10:00:00", "三 2022-02-14 00:00:00"], result.Taken.Select(each => each.Post.Id));
    }

    [Fact]
    public void First_row_without_an_account_has_nothing_to_continue_and_a_refused_account_is_not_continued_by_another()
    {
        var result = Read(Head, "|||t|2022-02-14||", "|没有的账号名||t|2022-02-14||", "|||u|2022-02-14||", First);

        Assert.Equal([2, 3, 4], result.Refused.Select(refusal => refusal.Row));
        Assert.EndsWith("（沿用第 3 行）", result.Refused[2].Reason, StringComparison.Ordinal);
        Assert.Equal(1, result.Posts);
    }

    [Fact]
    public void Every_sheet_with_the_columns_is_read_and_a_repetition_names_its_sheet()
    {
        var book = TestRegistry.Book(("说明", ["这是说明"]), ("一月", [Head, First]), ("二月", ["标题行", Head, First, "|乙局发布||新|2022-02-20||"]));
        var result = PostsImport.Read(book, Registry);

        Assert.Equal(2, result.Posts);
        Assert.Equal(("二月", 3, "与工作表“一月”第 2 行重复，保留工作表“一月”第 2 行"), Assert.Single(result.Refused) is var refusal ? (refusal.Sheet, refusal.Row, refusal.Reason) : default);
        Assert.Equal("说明", Assert.Single(result.Warnings).Sheet);
    }

    [Fact]
    public void List_in_gb18030_is_read() =>
        Assert.Equal(1, PostsImport.Read(Workbooks.Read(CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("公众号,标题,发布时间\r\n甲区发布,通知,2022-02-14\r\n"), "a.csv"), Registry).Posts);

    private static PostsImportResult Read(params string[] rows) => PostsImport.Read(TestRegistry.Book(("内容", rows)), Registry);

    private static PostsImportResult ReadCsv(params string[] rows) => PostsImport.Read(Workbooks.Read(Encoding.UTF8.GetBytes(string.Join('\n', rows)), "t.csv"), Registry);
}
