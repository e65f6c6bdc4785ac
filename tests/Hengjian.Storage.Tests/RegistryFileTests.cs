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
    [InlineData("", "第 1 行")]
    [InlineData("[]", "第 1 行")]
    [InlineData("null", "是空的")]
    [InlineData("{'title':3}", "$.title")]
    [InlineData("{'units':[],'sites':[],'accounts':[]}", "缺少 title")]
    [InlineData("{'title':'a'}", "缺少 units")]
    [InlineData("{'title':'a','units':[]}", "缺少 sites")]
    [InlineData("{'title':'a','units':[null],'sites':[],'accounts':[]}", "第 1 项")]
    [InlineData("{'title':'a','units':[{}],'sites':[],'accounts':[]}", "name")]
    [InlineData("{'title':'a','units':[{'name':'a'}],'sites':[{'unit':'a'}],'accounts':[]}", "home")]
    [InlineData("{'title':'a','units':[{'name':'a'}],'sites':[{'unit':'a','home':'ftp://x'}],'accounts':[]}", "不是网址")]
    [InlineData("{'title':'a','units':[{'name':'a'}],'sites':[],'accounts':[{'unit':'a','code':'1','name':'b'}]}", "不是新媒体标识码")]
    [InlineData("{'title':'a','units':[{'name':'a'},{'name':'a'}],'sites':[],'accounts':[]}", "单位“a”出现了两次")]
    [InlineData("{'title':'a','units':[{'name':'a'}],'sites':[{'unit':'a','home':'http://x.test/'},{'unit':'a','home':'http://x.test'}],'accounts':[]}", "出现了两次")]
    [InlineData("{'title':'a','units':[{'name':'a'}],'sites':[{'unit':'b','home':'http://x.test/'}],'accounts':[]}", "单位“b”不在单位名单里")]
    [InlineData("{'title':'a','units':[],'sites':[],'accounts':[{'unit':'b','code':'990100M001WX0001','name':'c'}]}", "单位“b”不在单位名单里")]
    public void Damaged_file_is_refused_with_a_reason_in_chinese(string text, string reason)
    {
        var fault = Assert.Throws<InvalidDataException>(() => RegistryFile.Read(Encoding.UTF8.GetBytes(text.Replace('\'', '"'))));
        Assert.StartsWith("登记表文件", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", fault.Message, StringComparison.Ordinal);
    }
}
