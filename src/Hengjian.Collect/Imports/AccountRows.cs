using System.Globalization;
using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads the rows of accounts. A row without a unit continues the unit above it, as merged cells and printed lists mean it.</summary>
internal sealed class AccountRows(UnitList units, PlatformTable platforms, ImportLog log)
{
    private readonly List<AccountRow> taken = [];
    private readonly Dictionary<AccountCode, int> codes = [];
    private string unitAbove = "";
    private int rowAbove;

    public IReadOnlyList<AccountRow> Read(Table table)
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
        var fields = AccountFields.Read(table, row);
        var continues = fields.Unit.Length == 0;
        if (!continues)
        {
            (unitAbove, rowAbove) = (fields.Unit, row.Number);
        }

        if (!AccountCode.TryParse(fields.Code, out var code))
        {
            Refuse(Layout.AccountCode, fields.Code, fields.Code.Length == 0 ? "没有填写，左右相邻的列里也没有标识码" : "不是新媒体标识码：应为 6 位区划代码、M、3 位数字、2 个平台字母、4 位数字，共 16 位");
            return;
        }

        if (FieldFaults.OfName(fields.Name) is { } nameFault)
        {
            Refuse(Layout.AccountName, fields.Name, nameFault);
            return;
        }

        if (codes.TryGetValue(code, out var first))
        {
            Refuse(Layout.AccountCode, code.Text, string.Create(CultureInfo.InvariantCulture, $"与第 {first} 行重复，保留第 {first} 行"));
            return;
        }

        if (FieldFaults.OfName(unitAbove) is { } unitFault)
        {
            Refuse(Layout.Unit, unitAbove, continues && unitAbove.Length == 0 ? "没有填写，上面也没有可以沿用的单位" : unitFault);
            return;
        }

        if (units.Find(unitAbove, "", table.Sheet, row.Number) is not { } unit)
        {
            var origin = continues ? string.Create(CultureInfo.InvariantCulture, $"（沿用第 {rowAbove} 行）") : "";
            Refuse(Layout.Unit, unitAbove, units.UnknownReason(unitAbove) + origin);
            return;
        }

        WarnAbout(table, row, code, fields);
        codes.Add(code, row.Number);
        PageUrl.TryParse(fields.Feed, out var feed);
        taken.Add(new AccountRow(new MediaAccount(unit.Name, code, fields.Name, fields.PlatformType.Length == 0 ? null : fields.PlatformType, feed), row.Number));
    }

    private void WarnAbout(Table table, Row row, AccountCode code, AccountFields fields)
    {
        if (fields.Slip is { } slip)
        {
            log.Warn(table.Sheet, row.Number, Layout.AccountCode, code.Text, slip);
        }

        if (fields.PlatformType.Length == 0)
        {
            log.Warn(table.Sheet, row.Number, Layout.PlatformType, "", $"{code} 没有账号类型，按类型不明读取");
        }
        else if (platforms.Doubt(code.PlatformLetters, fields.PlatformType) is { } doubt)
        {
            log.Warn(table.Sheet, row.Number, Layout.PlatformType, fields.PlatformType, $"{code}：{doubt}");
        }

        if (fields.Feed.Length > 0 && !PageUrl.TryParse(fields.Feed, out _))
        {
            log.Warn(table.Sheet, row.Number, Layout.Feed, fields.Feed, "不是完整的网址，按没有订阅地址读取");
        }
    }
}
