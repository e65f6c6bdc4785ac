using Hengjian.Collect.Imports;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>Small registries for tests: rows as texts with | between the cells, put into a workbook or a CSV file and read back.</summary>
internal static class TestRegistry
{
    public const string AboutHead = "项目|内容";
    public const string UnitHead = "名称|类别|别名";
    public const string SiteHead = "主管单位|类别|网站名称|网址|网站标识码";
    public const string AccountHead = "主管单位|新媒体标识码|账号名称|账号类型|订阅地址";

    public static readonly string[] Units = [UnitHead, "甲区人民政府|第一类|甲区政府、甲区", "市乙局|第二类|", "市丙局||"];
    public static readonly string[] Sites = [SiteHead, "甲区人民政府|第一类|甲区网|http://www.jia.test/|9901020001", "市乙局|第二类||http://yi.city.test|9901000001"];
    public static readonly string[] Accounts = [AccountHead, "甲区人民政府|990102M001WX0001|甲区发布|微信订阅号|", "市乙局|990100M001XL0001|乙局发布|新浪微博|", "市丙局|990100M002DY0001|丙局发布|抖音短视频|"];
    public static readonly string[] About = [AboutHead, "标题|测试市", "模拟|是"];

    public static RegistryImportResult Read(string[]? units = null, string[]? sites = null, string[]? accounts = null, string[]? about = null) =>
        RegistryImport.Read(Book(("说明", about ?? About), ("单位", units ?? Units), ("网站", sites ?? Sites), ("新媒体账号", accounts ?? Accounts)));

    public static Workbook Book(params (string Name, string[] Rows)[] sheets)
    {
        var book = new WorkbookWriter("t");
        foreach (var (name, rows) in sheets)
        {
            var sheet = book.AddSheet(name);
            foreach (var row in rows)
            {
                sheet.Add([.. row.Split('|').Select(cell => (CellContent)cell)]);
            }
        }

        return Workbooks.Read(book.ToBytes(), "登记表.xlsx");
    }

    public static RegistryImportResult ReadCsv(params string[] rows) =>
        RegistryImport.Read(Workbooks.Read(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => row.Replace('|', ',')))), "登记表.csv"));
}
