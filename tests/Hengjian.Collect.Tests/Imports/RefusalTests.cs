namespace Hengjian.Collect.Tests.Imports;

/// <summary>Rows that are refused: each with its row, field, value and reason, and the batch goes on past it.</summary>
public sealed class RefusalTests
{
    private static readonly string TooLong = new('长', 201);

    public static TheoryData<string, string, string, string> Sites() => new()
    {
        { "|第一类||http://a.test/|", "主管单位", "", "没有填写" },
        { "市乙局|||www.a.test|", "网址", "www.a.test", "不是完整的网址，应以 http:// 或 https:// 开头" },
        { "市乙局|||ftp://a.test/|", "网址", "ftp://a.test/", "不是完整的网址，应以 http:// 或 https:// 开头" },
        { "市乙局||||", "网址", "", "没有填写" },
        { "市乙局|||http://a.test/|310000000044", "网站标识码", "310000000044", "不是网站标识码：应为 10 位数字，或 bm 加 8 位数字；不知道的请留空" },
        { "市乙局|||http://www.jia.test|", "网址", "http://www.jia.test", "与第 2 行重复，保留第 2 行" },
        { "市乙局|||https://WWW.JIA.test/|", "网址", "https://WWW.JIA.test/", "与第 2 行重复，保留第 2 行" },
        { "市乙局|||http://a.test/|9901000001", "网站标识码", "9901000001", "与第 3 行重复，保留第 3 行" },
        { "市乙委|||http://a.test/|", "主管单位", "市乙委", "单位表里没有这个单位，最接近的是“市乙局”；请改正名称，或在单位表把它登记为单位或别名" },
        { "完全不同的一个机构|||http://a.test/|", "主管单位", "完全不同的一个机构", "单位表里没有这个单位，请在单位表补上它" },
        { $"市乙局||{TooLong}|http://a.test/|", "网站名称", new string('长', 79) + "…", "内容过长（201 个字符，最多 200 个）" },
    };

    public static TheoryData<string, string, string, string> Accounts() => new()
    {
        { "市乙局||乙局|微信订阅号|", "新媒体标识码", "", "没有填写，左右相邻的列里也没有标识码" },
        { "市乙局|990100M01WX0001|乙局|微信订阅号|", "新媒体标识码", "990100M01WX0001", "不是新媒体标识码：应为 6 位区划代码、M、3 位数字、2 个平台字母、4 位数字，共 16 位" },
        { "市乙局|990100M001WX0001||微信订阅号|", "账号名称", "", "没有填写" },
        { "市乙局|990102m001wx0001|乙局|微信订阅号|", "新媒体标识码", "990102M001WX0001", "与第 2 行重复，保留第 2 行" },
        { "市乙厅|990100M001WX0001|乙局|微信订阅号|", "主管单位", "市乙厅", "单位表里没有这个单位，最接近的是“市乙局”；请改正名称，或在单位表把它登记为单位或别名" },
        { $"市乙局|990100M001WX0001|{TooLong}|微信订阅号|", "账号名称", new string('长', 79) + "…", "内容过长（201 个字符，最多 200 个）" },
    };

    public static TheoryData<string, string, string, string> Units() => new()
    {
        { "|第二类|", "名称", "", "没有填写" },
        { "市乙局|第三类|", "名称", "市乙局", "与第 3 行重复，保留第 3 行" },
        { "市 乙局|第三类|", "名称", "市 乙局", "与第 3 行重复，保留第 3 行" },
    };

    [Theory]
    [MemberData(nameof(Sites))]
    public void Site_bad_row_is_refused_and_the_rest_taken(string row, string field, string value, string reason)
    {
        var result = TestRegistry.Read(sites: [.. TestRegistry.Sites, row, "市丙局|||http://c.test/|"]);

        var refusal = Assert.Single(result.Refused);
        Assert.Equal(("网站", 4, field, value, reason), (refusal.Sheet, refusal.Row, refusal.Field, refusal.Value, refusal.Reason));
        Assert.Equal(3, result.Sites);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public void Account_bad_row_is_refused_and_the_rest_taken(string row, string field, string value, string reason)
    {
        var result = TestRegistry.Read(accounts: [.. TestRegistry.Accounts, row, "市丙局|990100M002NF0001|丙局|南方号|"]);

        var refusal = Assert.Single(result.Refused);
        Assert.Equal(("新媒体账号", 5, field, value, reason), (refusal.Sheet, refusal.Row, refusal.Field, refusal.Value, refusal.Reason));
        Assert.Equal(4, result.Accounts);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Unit_bad_row_is_refused_and_the_rest_taken(string row, string field, string value, string reason)
    {
        var result = TestRegistry.Read(units: [.. TestRegistry.Units, row]);

        var refusal = Assert.Single(result.Refused);
        Assert.Equal(("单位", 5, field, value, reason), (refusal.Sheet, refusal.Row, refusal.Field, refusal.Value, refusal.Reason));
        Assert.Equal(3, result.Units);
    }

    [Fact]
    public void Account_rows_below_an_unknown_unit_are_refused_with_it_and_not_given_to_the_one_above()
    {
        var result = TestRegistry.Read(accounts: [TestRegistry.AccountHead, "市乙局|990100M001XL0001|乙|新浪微博|", "市没有局|990100M009XL0001|无|新浪微博|", "|990100M009WX0001|无|微信订阅号|"]);

        Assert.Equal([3, 4], result.Refused.Select(refusal => refusal.Row));
        Assert.EndsWith("（沿用第 3 行）", result.Refused[1].Reason, StringComparison.Ordinal);
        Assert.Equal(1, result.Accounts);
    }

    [Fact]
    public void Account_first_row_without_a_unit_has_nothing_to_continue()
    {
        var result = TestRegistry.Read(accounts: [TestRegistry.AccountHead, "|990100M001XL0001|乙|新浪微博|"]);

        Assert.Equal("没有填写，上面也没有可以沿用的单位", Assert.Single(result.Refused).Reason);
    }
}
