using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Tests;

/// <summary>A registry of ten sites in three classes and twelve accounts, all invented.</summary>
internal static class SmallRegistry
{
    private static readonly (string Unit, string Class, string Home, string? Code)[] Rows =
    [
        ("甲区人民政府", "第一类", "http://www.jia.gov.cn.test/", "9901000001"),
        ("乙区人民政府", "第一类", "http://www.yi.gov.cn.test", "9901000002"),
        ("丙县人民政府", "第一类", "https://www.bing.gov.cn.test/", null),
        ("市公共安全局", "第二类", "http://gaj.cheng.gov.cn.test/", "9901000004"),
        ("市农事局", "第二类", "http://nsj.cheng.gov.cn.test/", "9901000005"),
        ("市教学局", "第二类", "http://www.cheng.gov.cn.test/jxj", "9901000006"),
        ("市民事局", "第二类", "http://www.cheng.gov.cn.test/msj/", null),
        ("市统计所", "第二类", "http://www.cheng.gov.cn.test/tjs", null),
        ("市接待处", "第三类", "http://www.cheng.gov.cn.test/jdc", null),
        ("市供应社", "第三类", "http://www.cheng.gov.cn.test/gys", null),
    ];

    private static readonly (int Unit, string Code, string Name, string? Platform)[] Accounts =
    [
        (0, "990101M001WX0001", "甲区发布", "微信订阅号"), (0, "990101M001WX0002", "甲区服务", "微信服务号"), (0, "990101M001XL0001", "甲区微博", "新浪微博"),
        (1, "990102M001WX0001", "乙区发布", "微信订阅号"), (1, "990102M001CX0001", "乙区通", "小程序+微信"), (2, "990103M001DY0001", "丙县视频", "抖音短视频"),
        (3, "990100M001WX0001", "平安之城", "微信订阅号"), (3, "990100M001YD0001", "平安客户端", "移动客户端"), (4, "990100M002NF0001", "农事南方号", "南方号"),
        (5, "990100M003JR0001", "教学头条", "今日头条"), (6, "990100M004WX0001", "民事服务", "微信服务号"), (7, "990100M005YD0001", "统计一点", null),
    ];

    public static CityRegistry Make() => new(
        "模拟登记表（测试用）",
        [.. Rows.Select(row => new Unit(new UnitName(row.Unit), new SubjectClass(row.Class), []))],
        [.. Rows.Select(row => new Site(new UnitName(row.Unit), PageUrl.Parse(row.Home), null, row.Code is null ? null : Code(row.Code)))],
        [.. Accounts.Select(account => new MediaAccount(new UnitName(Rows[account.Unit].Unit), Parse(account.Code), account.Name, account.Platform, null))],
        Simulated: true);

    /// <summary>A registry of the shape of a whole city: 11, 26 and 10 sites, 233 accounts.</summary>
    public static CityRegistry Whole()
    {
        var units = new List<Unit>();
        var sites = new List<Site>();
        for (var i = 0; i < 47; i++)
        {
            var name = new UnitName($"第{i + 1}号模拟单位");
            units.Add(new Unit(name, new SubjectClass(i < 11 ? "第一类" : i < 37 ? "第二类" : "第三类"), []));
            var home = i < 16 ? $"http://s{i + 1}.whole.gov.cn.test/" : $"http://www.whole.gov.cn.test/c{i + 1}";
            sites.Add(new Site(name, PageUrl.Parse(home), null, i < 16 ? Code($"99020000{i:d2}") : null));
        }

        string[] platforms = ["微信订阅号", "新浪微博", "抖音短视频", "微信服务号", "今日头条", "小程序+微信"];
        var accounts = Enumerable.Range(0, 233).Select(i => new MediaAccount(units[i % 47].Name, Parse($"9902{i % 47:d2}M001WX{i + 1:d4}"), $"模拟账号{i + 1}", platforms[i % platforms.Length], null));
        return new CityRegistry("模拟登记表", units, sites, [.. accounts], Simulated: true);
    }

    private static SiteCode Code(string text) => SiteCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    private static AccountCode Parse(string text) => AccountCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
