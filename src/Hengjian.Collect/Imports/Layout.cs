namespace Hengjian.Collect.Imports;

/// <summary>The sheets of a registry file and their columns; docs/registry.md describes them to people.</summary>
internal static class Layout
{
    public const string About = "说明";
    public const string Units = "单位";
    public const string Sites = "网站";
    public const string Accounts = "新媒体账号";

    public const string Kind = "类型";
    public const string Key = "项目";
    public const string Content = "内容";
    public const string Name = "名称";
    public const string Class = "类别";
    public const string Aliases = "别名";
    public const string Unit = "主管单位";
    public const string SiteName = "网站名称";
    public const string Home = "网址";
    public const string SiteCode = "网站标识码";
    public const string AccountCode = "新媒体标识码";
    public const string AccountName = "账号名称";
    public const string PlatformType = "账号类型";
    public const string Feed = "订阅地址";

    /// <summary>The columns of each sheet, sheets in the order in which messages are listed.</summary>
    public static readonly IReadOnlyList<(string Sheet, IReadOnlyList<Column> Columns)> Sheets =
    [
        (About, [new(Key, true), new(Content, true)]),
        (Units, [new(Name, true, "单位名称"), new(Class, false, "单位类别"), new(Aliases, false)]),
        (Sites, [new(Unit, true, "主办单位", "单位"), new(Class, false, "网站类别"), new(SiteName, false), new(Home, true, "网站地址", "首页网址", "首页地址"), new(SiteCode, false, "标识码")]),
        (Accounts, [new(Unit, true, "主办单位", "单位"), new(AccountCode, true, "标识码"), new(AccountName, true), new(PlatformType, true, "平台类型"), new(Feed, false)]),
    ];

    /// <summary>Headings that may stand in any table and are not read.</summary>
    public static readonly IReadOnlyList<string> Ignored = ["序号", "备注", "编号"];

    /// <summary>The columns of a sheet.</summary>
    public static IReadOnlyList<Column> ColumnsOf(string sheet) => Sheets.First(each => each.Sheet == sheet).Columns;

    /// <summary>Where a sheet comes in the order of messages.</summary>
    public static int PlaceOf(string sheet)
    {
        for (var at = 0; at < Sheets.Count; at++)
        {
            if (Sheets[at].Sheet == sheet)
            {
                return at;
            }
        }

        return Sheets.Count;
    }
}
