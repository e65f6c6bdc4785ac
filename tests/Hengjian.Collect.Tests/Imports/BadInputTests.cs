using Hengjian.Collect.Imports;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>Files of which nothing can be taken: one clear line each, no registry.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string[], string[], string[], string> Books() => new()
    {
        { ["类别|别名", "第一类|"], TestRegistry.Sites, TestRegistry.Accounts, "登记表.xlsx，工作表“单位”，第 1 行，“名称”：缺少必需的列。请在表头加上这一列；本表的列为：名称、类别（可缺）、别名（可缺）。" },
        { TestRegistry.Units, ["主管单位|网站名称", "市乙局|乙"], TestRegistry.Accounts, "登记表.xlsx，工作表“网站”，第 1 行，“网址”：缺少必需的列。请在表头加上这一列；本表的列为：主管单位、类别（可缺）、网站名称（可缺）、网址、网站标识码（可缺）。" },
        { TestRegistry.Units, TestRegistry.Sites, ["主管单位|新媒体标识码|账号名称", "市乙局|990100M001XL0001|乙"], "登记表.xlsx，工作表“新媒体账号”，第 1 行，“账号类型”：缺少必需的列。请在表头加上这一列；本表的列为：主管单位、新媒体标识码、账号名称、账号类型、订阅地址（可缺）。" },
        { TestRegistry.Units, [], TestRegistry.Accounts, "登记表.xlsx，工作表“网站”：没有内容。请写上表头：主管单位、类别（可缺）、网站名称（可缺）、网址、网站标识码（可缺）。" },
        { TestRegistry.Units, ["只有一句话"], TestRegistry.Accounts, "登记表.xlsx，工作表“网站”：前 10 行里找不到表头。请写上表头：主管单位、类别（可缺）、网站名称（可缺）、网址、网站标识码（可缺）。" },
        { TestRegistry.Units, [TestRegistry.SiteHead + "|网址", "市乙局|||http://a.test||"], TestRegistry.Accounts, "登记表.xlsx，工作表“网站”，第 1 行，“网址”：这一列出现了两次。请删去或改名其中一列。" },
        { TestRegistry.Units, [TestRegistry.SiteHead], [TestRegistry.AccountHead], "登记表.xlsx：没有一行网站或账号。请在表头之下填写内容。" },
    };

    [Theory]
    [MemberData(nameof(Books))]
    public void Workbook_that_cannot_be_a_registry_gives_one_line(string[] units, string[] sites, string[] accounts, string line)
    {
        var result = TestRegistry.Read(units, sites, accounts);

        Assert.Equal([line], result.Faults.Select(fault => fault.Line));
        Assert.Null(result.Registry);
        Assert.Equal(0, result.Accepted);
        Assert.Empty(result.Refused);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Missing_sheet_is_named_with_those_that_are_there()
    {
        var result = RegistryImport.Read(TestRegistry.Book(("单位", TestRegistry.Units), ("Sheet2", ["a"])));

        Assert.Equal(
            ["登记表.xlsx，工作表“网站”：缺少这张工作表。请按版式建立工作表 单位、网站、新媒体账号；本文件有：单位、Sheet2。", "登记表.xlsx，工作表“新媒体账号”：缺少这张工作表。请按版式建立工作表 单位、网站、新媒体账号；本文件有：单位、Sheet2。"],
            result.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Missing_about_sheet_is_a_warning_and_the_title_is_the_file_name()
    {
        var result = RegistryImport.Read(TestRegistry.Book(("单位", TestRegistry.Units), ("网站", TestRegistry.Sites), ("新媒体账号", TestRegistry.Accounts)));

        Assert.Equal("登记表", result.Registry!.Title);
        Assert.False(result.Registry.Simulated);
        Assert.Equal("没有这张工作表：标题取文件名，按非模拟的登记表读取", result.Warnings[0].Reason);
    }

    [Theory]
    [InlineData("也许", "登记表.xlsx，工作表“说明”，第 3 行，“模拟”：写的是“也许”。请写“是”或“否”。")]
    public void Unclear_word_on_whether_it_is_invented_is_bad_input(string word, string line) =>
        Assert.Equal([line], TestRegistry.Read(about: [TestRegistry.AboutHead, "标题|测试市", "模拟|" + word]).Faults.Select(fault => fault.Line));

    [Fact]
    public void Headings_below_a_title_line_and_with_blanks_are_found()
    {
        var result = TestRegistry.Read(sites: ["各单位网站一览", .. new[] { "主管 单位|网站地址" }, "市乙局|http://yi.test/"]);

        Assert.Equal("http://yi.test/", Assert.Single(result.Registry!.Sites).Home.Text);
    }

    [Theory]
    [InlineData(new byte[0], "文件是空的（0 字节）")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 9, 9 }, "不是完好的 xlsx 文件")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "这是旧版 xls 等格式，不是 xlsx")]
    public void Unreadable_file_is_a_fault_and_no_exception(byte[] bytes, string reason)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        File.WriteAllBytes(path, bytes);
        try
        {
            var fault = Assert.Single(RegistryImport.Read(path).Faults);

            Assert.Equal(reason, fault.Reason);
            Assert.Equal($"{Path.GetFileName(path)}：{reason}。{fault.Advice}。", fault.Line);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Missing_file_is_a_fault() =>
        Assert.Equal("找不到文件", Assert.Single(RegistryImport.Read("没有.xlsx").Faults).Reason);
}
