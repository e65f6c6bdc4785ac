using System.Text;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Storage.Tests;

public sealed class RegistryFileTests
{
    [Fact]
    public void Registry_reads_back_as_it_was_written()
    {
        Assert.True(SiteCode.TryParse("9901000001", out var siteCode));
        Assert.True(AccountCode.TryParse("990100M001WX0001", out var accountCode));
        var registry = new CityRegistry(
            "测试市（模拟）",
            [new Unit(new UnitName("甲局"), new SubjectClass("第二类"), ["甲委"]), new Unit(new UnitName("乙办"), null, [])],
            [new Site(new UnitName("甲局"), PageUrl.Parse("http://jia.gov.cn.test/"), "甲局网站", siteCode)],
            [new MediaAccount(new UnitName("乙办"), accountCode, "乙办发布", null, PageUrl.Parse("http://feed.test/1.xml"))],
            Simulated: true);
        var bytes = RegistryFile.Write(registry);
        Assert.Equal(bytes, RegistryFile.Write(RegistryFile.Read(bytes)));
        Assert.Contains("甲局", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"title\":\"a\"}")]
    [InlineData("{\"title\":\"a\",\"units\":[],\"accounts\":[],\"sites\":[{\"unit\":\"a\",\"home\":\"ftp://x\"}]}")]
    public void Damaged_file_is_refused_with_a_reason(string text)
    {
        var fault = Assert.Throws<InvalidDataException>(() => RegistryFile.Read(Encoding.UTF8.GetBytes(text)));
        Assert.StartsWith("登记表文件", fault.Message, StringComparison.Ordinal);
    }
}
