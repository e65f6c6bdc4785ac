using System.Globalization;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>What is odd is taken and reported with row and reason.</summary>
public sealed class WarningTests
{
    [Fact]
    public void Sound_registry_gives_only_the_unit_without_a_site()
    {
        var result = TestRegistry.Read();

        Assert.Equal(["单位 4 名称 市丙局 有 1 个新媒体账号，没有网站（频道）"], Lines(result.Warnings));
        Assert.Empty(result.Refused);
        Assert.Equal((3, 2, 3, 8), (result.Units, result.Sites, result.Accounts, result.Accepted));
        Assert.True(result.Registry!.Simulated);
        Assert.Equal("测试市", result.Registry.Title);
    }

    public static TheoryData<string, string> AccountRows() => new()
    {
        { "市丙局|990100M002WX0001|丙|小程序+微信小程序|", "账号类型 小程序+微信小程序 990100M002WX0001：平台字母 WX 表示微信公众号，账号类型却是小程序（一般用 CX）" },
        { "市丙局|990100M002YD0001|丙|一点号|", "账号类型 一点号 990100M002YD0001：平台字母 YD 表示移动客户端，账号类型却是一点号（对照表中没有它的字母）" },
        { "市丙局|990100M002ZZ0001|丙|微信订阅号|", "账号类型 微信订阅号 990100M002ZZ0001：平台字母 ZZ 不在平台对照表中" },
        { "市丙局|990100M002WX0001|丙|飞鸽传书|", "账号类型 飞鸽传书 990100M002WX0001：平台字母 WX 表示微信公众号，账号类型“飞鸽传书”不在平台对照表中" },
        { "市丙局|990100M002WX0001|丙||", "账号类型  990100M002WX0001 没有账号类型，按类型不明读取" },
        { "市丙局|990100M002WX0001|丙|微信订阅号|feed.xml", "订阅地址 feed.xml 不是完整的网址，按没有订阅地址读取" },
        { "市 丙局|990100M002WX0001|丙|微信订阅号|", "主管单位 市 丙局 写法“市 丙局”与单位表的“市丙局”只差空白或括号，共 1 行按“市丙局”归并" },
        { "市乙局|990100M002WX0001|丙|微信订阅号|", "新媒体标识码 990100M002 同一开办主体的标识码前十位分属 2 个单位：市丙局（第 4 行）、市乙局（第 5 行）" },
        { "|市丙局|990100M002WX0001|丙|", "新媒体标识码 990100M002WX0001 错列：整行右移一列，主管单位取自“新媒体标识码”列，新媒体标识码取自“账号名称”列，账号名称取自“账号类型”列;账号类型  990100M002WX0001 没有账号类型，按类型不明读取" },
        { "|市丙局|990100M002WX0001|丙|微信订阅号", "新媒体标识码 990100M002WX0001 错列：整行右移一列，主管单位取自“新媒体标识码”列，新媒体标识码取自“账号名称”列，账号名称取自“账号类型”列，账号类型取自“订阅地址”列" },
        { "990100M002WX0001||丙|微信订阅号|", "新媒体标识码 990100M002WX0001 错列：新媒体标识码取自“主管单位”列，主管单位沿用上一行，其余各列按原位读取" },
        { "990100M002WX0001|丙|微信订阅号||", "新媒体标识码 990100M002WX0001 错列：整行左移一列，新媒体标识码取自“主管单位”列，账号名称取自“新媒体标识码”列，账号类型取自“账号名称”列" },
        { "主管单位|新媒体标识码|账号名称|账号类型|订阅地址", " 主管单位 这一行与表头相同，按重复的表头跳过" },
    };

    [Theory]
    [MemberData(nameof(AccountRows))]
    public void Account_odd_row_is_taken_with_a_warning(string row, string warnings)
    {
        var result = TestRegistry.Read(accounts: [.. TestRegistry.Accounts, row]);

        Assert.Empty(result.Refused);
        Assert.Equal(warnings, string.Join(';', result.Warnings.Where(warning => warning is { Sheet: "新媒体账号", Row: 5 }).Select(warning => $"{warning.Field} {warning.Value} {warning.Reason}")));
        if (row.Contains("990100M002", StringComparison.Ordinal))
        {
            var account = result.Registry!.Accounts[^1];
            Assert.Equal("丙", account.Name);
            Assert.Equal(row.StartsWith("市乙局", StringComparison.Ordinal) ? "市乙局" : "市丙局", account.Unit.Text);
            Assert.Null(account.Feed);
        }
    }

    [Fact]
    public void Alias_is_reported_once_a_unit_and_spelling_and_counts_the_rows_it_carries()
    {
        var result = TestRegistry.Read(accounts: [TestRegistry.AccountHead, "甲区政府|990102M001WX0001|a|微信订阅号|", "|990102M001WX0002|b|微信订阅号|", "甲区|990102M001WX0003|c|微信订阅号|", "甲区政府|990102M001WX0004|d|微信订阅号|"]);

        Assert.Equal(
            ["新媒体账号 2 主管单位 甲区政府 “甲区政府”是“甲区人民政府”的别名，共 3 行按“甲区人民政府”归并", "新媒体账号 4 主管单位 甲区 “甲区”是“甲区人民政府”的别名，共 1 行按“甲区人民政府”归并"],
            Lines(result.Warnings).Where(line => line.StartsWith("新媒体", StringComparison.Ordinal)));
        Assert.All(result.Registry!.Accounts, account => Assert.Equal("甲区人民政府", account.Unit.Text));
    }

    [Fact]
    public void Alias_that_is_another_units_name_is_not_used()
    {
        var result = TestRegistry.Read(units: [TestRegistry.UnitHead, "甲区人民政府|第一类|市乙局", "市乙局|第二类|", "市丙局||"]);

        Assert.Contains("单位 2 别名 市乙局 第 3 行“市乙局”已用这个名称，本行的这个别名未采用", Lines(result.Warnings));
        Assert.Empty(result.Refused);
        Assert.Equal("市乙局", result.Registry!.Sites[1].Unit.Text);
    }

    [Fact]
    public void Channels_of_unregistered_portals_are_reported_once_a_portal_and_not_when_the_portal_is_registered()
    {
        var result = TestRegistry.Read(sites:
        [
            TestRegistry.SiteHead, "甲区人民政府|||http://www.jia.test/|9901020001", "甲区人民政府|||http://www.jia.test/b|9901020002",
            "市乙局|||http://www.city.test/y|9901020003", "市丙局|||http://www.city.test/c/|9901020004", "市丙局|||http://old.city.test/c/|9901020005",
        ]);

        Assert.Equal(
            ["网站 4 网址 www.city.test 2 个频道设在 www.city.test 之下，而这个门户不在登记表中；频道照常读取，门户本身不受监测", "网站 6 网址 old.city.test 1 个频道设在 old.city.test 之下，而这个门户不在登记表中；频道照常读取，门户本身不受监测"],
            Lines(result.Warnings).Where(line => line.Contains("门户", StringComparison.Ordinal)));
    }

    [Fact]
    public void Missing_site_codes_are_summed_up()
    {
        var result = TestRegistry.Read(sites: [.. TestRegistry.Sites, "市丙局|||http://c.test/|", "市丙局|||http://d.test/|"]);

        Assert.Contains("网站 4 网站标识码  4 个网站（频道）中有 2 个没有登记网站标识码，其页脚与“找错”入口的标识码无从比对", Lines(result.Warnings));
    }

    [Fact]
    public void Class_of_a_site_row_fills_a_missing_one_and_never_overrides()
    {
        var result = TestRegistry.Read(sites: [.. TestRegistry.Sites, "市丙局|第三类||http://c.test/|9901000003", "市乙局|第一类||http://d.test/|9901000004"]);

        Assert.Equal("第三类", result.Registry!.Units[2].Class?.Name);
        Assert.Contains("网站 5 类别 第一类 与“市乙局”已登记的类别“第二类”不一致，按“第二类”读取", Lines(result.Warnings));
        Assert.Equal([("第一类", 1, 1), ("第二类", 1, 2), ("第三类", 1, 1)], result.Classes.Select(size => (size.Class.Name, size.Units, size.Sites)));
    }

    [Fact]
    public void Unit_with_a_site_but_no_class_is_reported()
    {
        var result = TestRegistry.Read(sites: [.. TestRegistry.Sites, "市丙局|||http://c.test/|9901000003"]);

        Assert.Contains("单位 4 类别  1 个有网站的单位没有类别，不能按类别考评：市丙局", Lines(result.Warnings));
        Assert.Null(result.Registry!.Units[2].Class);
    }

    [Theory]
    [InlineData("网站数|3", "说明 4 网站数 3 说明写的是 3 个，实际读取 2 个")]
    [InlineData("网站数（第一类）|2", "说明 4 网站数（第一类） 2 说明写的是 2 个，实际读取 1 个")]
    [InlineData("网站数（第九类）|2", "说明 4 网站数（第九类） 2 说明写的是 2 个，实际读取 0 个")]
    [InlineData("账号数|4", "说明 4 账号数 4 说明写的是 4 个，实际读取 3 个")]
    [InlineData("账号数|四", "说明 4 账号数 四 不是整数，未作核对")]
    [InlineData("账号数|3", null)]
    [InlineData("网站数（第一类）|1", null)]
    public void Stated_numbers_are_compared_with_the_rows_taken(string row, string? warning)
    {
        var result = TestRegistry.Read(about: [.. TestRegistry.About, row]);

        Assert.Equal(warning, Lines(result.Warnings).FirstOrDefault(line => line.StartsWith("说明", StringComparison.Ordinal)));
    }

    [Fact]
    public void Unknown_column_is_named_and_known_side_columns_are_not()
    {
        var result = TestRegistry.Read(units: ["序号|名称|类别|联系人|备注", "1|甲区人民政府|第一类|张三|", "2|市乙局|第二类|李四|", "3|市丙局||王五|"]);

        Assert.Contains("单位 1 联系人 联系人 版式里没有这一列，未读取", Lines(result.Warnings));
        Assert.DoesNotContain(result.Warnings, warning => warning.Field is "序号" or "备注");
    }

    private static IEnumerable<string> Lines(IEnumerable<Hengjian.Collect.Imports.Warning> warnings) =>
        warnings.Select(warning => string.Create(CultureInfo.InvariantCulture, $"{warning.Sheet} {warning.Row} {warning.Field} {warning.Value} {warning.Reason}"));
}
