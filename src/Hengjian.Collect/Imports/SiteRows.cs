using System.Globalization;
using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads the rows of sites.</summary>
internal sealed class SiteRows(UnitList units, ImportLog log)
{
    private readonly List<SiteRow> taken = [];
    private readonly Dictionary<string, int> homes = new(StringComparer.Ordinal);
    private readonly Dictionary<SiteCode, int> codes = [];

    public IReadOnlyList<SiteRow> Read(Table table)
    {
        foreach (var row in table.Rows)
        {
            Take(table, row);
        }

        return taken;
    }

    private void Take(Table table, Row row)
    {
        void Refuse(string field, string value, string reason) => log.Refuse(table.Sheet, row.Number, field, value, reason);
        var (unitText, homeText, codeText, name) = (table.Read(row, Layout.Unit), table.Read(row, Layout.Home), table.Read(row, Layout.SiteCode), table.Read(row, Layout.SiteName));
        if (FieldFaults.OfName(unitText) is { } unitFault)
        {
            Refuse(Layout.Unit, unitText, unitFault);
            return;
        }

        if (!PageUrl.TryParse(homeText, out var home))
        {
            Refuse(Layout.Home, homeText, homeText.Length == 0 ? "没有填写" : "不是完整的网址，应以 http:// 或 https:// 开头");
            return;
        }

        if (home.Uri.UserInfo.Length > 0)
        {
            Refuse(Layout.Home, homeText, "网址里带有用户名或密码：请去掉“@”及其前面的部分");
            return;
        }

        if (home.Uri.IsLoopback || System.Net.IPAddress.TryParse(home.Host, out _))
        {
            log.Warn(table.Sheet, row.Number, Layout.Home, homeText, "写的是本机或 IP 地址而不是域名：内网和本机地址默认不采集");
        }

        SiteCode? code = null;
        if (codeText.Length > 0)
        {
            if (!SiteCode.TryParse(codeText, out var parsed))
            {
                Refuse(Layout.SiteCode, codeText, "不是网站标识码：应为 10 位数字，或 bm 加 8 位数字；不知道的请留空");
                return;
            }

            code = parsed;
        }

        if (name.Length > 0 && FieldFaults.OfName(name) is { } nameFault)
        {
            Refuse(Layout.SiteName, name, nameFault);
            return;
        }

        var homeKey = home.Uri.Authority + home.Uri.PathAndQuery.TrimEnd('/');
        if (homes.TryGetValue(homeKey, out var firstHome))
        {
            Refuse(Layout.Home, homeText, Repeated(firstHome));
            return;
        }

        if (code is { } known && codes.TryGetValue(known, out var firstCode))
        {
            Refuse(Layout.SiteCode, codeText, Repeated(firstCode));
            return;
        }

        var unitClass = table.Read(row, Layout.Class);
        if (units.Find(unitText, unitClass, table.Sheet, row.Number) is not { } unit)
        {
            Refuse(Layout.Unit, unitText, units.UnknownReason(unitText));
            return;
        }

        TakeClass(table, row, unit, unitClass);
        homes.Add(homeKey, row.Number);
        if (code is { } own)
        {
            codes.Add(own, row.Number);
        }

        taken.Add(new SiteRow(new Site(unit.Name, home, name.Length == 0 ? null : name, code), row.Number));
    }

    private void TakeClass(Table table, Row row, UnitEntry unit, string @class)
    {
        if (unit.Class.Length == 0)
        {
            unit.Class = @class;
        }
        else if (@class.Length > 0 && @class != unit.Class)
        {
            log.Warn(table.Sheet, row.Number, Layout.Class, @class, $"与“{unit.Name}”已登记的类别“{unit.Class}”不一致，按“{unit.Class}”读取");
        }
    }

    private static string Repeated(int row) => string.Create(CultureInfo.InvariantCulture, $"与第 {row} 行重复，保留第 {row} 行");
}
