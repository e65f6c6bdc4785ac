using System.Text;
using Hengjian.Collect.Imports;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

public sealed class CsvImportTests
{
    private static readonly string[] Mixed =
    [
        "类型|名称|类别|别名|主管单位|网址|网站标识码|新媒体标识码|账号名称|账号类型|项目|内容",
        "说明||||||||||标题|测试市",
        "说明||||||||||模拟|是",
        "单位|市乙局|第二类|乙局||||||||",
        "网站||||乙局|http://yi.test/|9901000001|||||",
        "新媒体账号||||市乙局|||990100M001WX0001|乙局发布|微信订阅号||",
        "账号|||||||990100M001XL0001|乙局微博|新浪微博||",
    ];

    [Fact]
    public void Mixed_table_is_read_by_the_kind_of_each_row()
    {
        var result = TestRegistry.ReadCsv(Mixed);

        Assert.Empty(result.Faults);
        Assert.Empty(result.Refused);
        Assert.Equal((1, 1, 2), (result.Units, result.Sites, result.Accounts));
        Assert.Equal(("测试市", true), (result.Registry!.Title, result.Registry.Simulated));
        var warning = Assert.Single(result.Warnings);
        Assert.Equal(("网站", 5, "“乙局”是“市乙局”的别名，共 1 行按“市乙局”归并"), (warning.Sheet, warning.Row, warning.Reason));
    }

    [Fact]
    public void Mixed_table_row_of_no_kind_is_refused()
    {
        var refusal = Assert.Single(TestRegistry.ReadCsv([.. Mixed, "频道||||市乙局|http://a.test/||||||"]).Refused);

        Assert.Equal((8, "类型", "频道", "“类型”应为 说明、单位、网站、新媒体账号 之一"), (refusal.Row, refusal.Field, refusal.Value, refusal.Reason));
    }

    [Fact]
    public void Mixed_table_without_a_needed_column_is_bad_input() =>
        Assert.Equal(
            ["登记表.csv，工作表“网站”，第 1 行，“网址”：缺少必需的列。请在表头加上这一列。"],
            TestRegistry.ReadCsv("类型|名称|主管单位", "单位|市乙局|", "网站||市乙局").Faults.Select(fault => fault.Line));

    [Theory]
    [InlineData("主管单位|网址|类别", "市乙局|http://yi.test/|第二类", 1, 0)]
    [InlineData("主管单位|新媒体标识码|账号名称|账号类型", "市乙局|990100M001WX0001|乙局|微信订阅号", 0, 1)]
    public void Single_table_is_known_by_its_headings_and_names_its_own_units(string head, string row, int sites, int accounts)
    {
        var result = TestRegistry.ReadCsv(head, row);

        Assert.Empty(result.Faults);
        Assert.Equal((1, sites, accounts), (result.Units, result.Sites, result.Accounts));
        Assert.Equal(("市乙局", "登记表"), (result.Registry!.Units[0].Name.Text, result.Registry.Title));
        Assert.DoesNotContain(result.Warnings, warning => warning.Reason.Contains("没有网站", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("姓名|电话", "认不出这是哪一张表")]
    [InlineData("类别|备注", "认不出这是哪一张表")]
    public void Table_of_something_else_is_bad_input(string head, string reason) =>
        Assert.Equal(reason, Assert.Single(TestRegistry.ReadCsv(head, "a|b").Faults).Reason);

    [Fact]
    public void File_in_gbk_is_read_as_well()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("主管单位,网址\r\n市乙局,http://yi.test/\r\n");

        Assert.Equal("市乙局", RegistryImport.Read(Workbooks.Read(bytes, "a.csv")).Registry!.Units[0].Name.Text);
    }
}
