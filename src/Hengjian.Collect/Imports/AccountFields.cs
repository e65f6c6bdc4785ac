using Hengjian.Core;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>The fields of an account's row, found even where the row has slipped by one column.</summary>
/// <param name="Unit">The unit; empty where the row continues the one above.</param>
/// <param name="Code">The code as it stands.</param>
/// <param name="Name">The account's name.</param>
/// <param name="PlatformType">The platform type; empty where there is none.</param>
/// <param name="Feed">The address of the feed; empty where there is none.</param>
/// <param name="Slip">Which columns were read instead, in words (zh-CN); null for a row in its place.</param>
internal sealed record AccountFields(string Unit, string Code, string Name, string PlatformType, string Feed, string? Slip)
{
    public static AccountFields Read(Table table, Row row)
    {
        var place = table.PlaceOf(Layout.AccountCode);
        var inPlace = new AccountFields(
            table.Read(row, Layout.Unit), row[place].Trim(), table.Read(row, Layout.AccountName), table.Read(row, Layout.PlatformType), table.Read(row, Layout.Feed), null);
        if (AccountCode.TryParse(inPlace.Code, out _))
        {
            return inPlace;
        }

        if (AccountCode.TryParse(row[place + 1], out _))
        {
            return Shifted(table, row, 1);
        }

        if (place == 0 || !AccountCode.TryParse(row[place - 1], out _))
        {
            return inPlace;
        }

        return inPlace.Code.Length > 0 ? Shifted(table, row, -1) : CodeAlone(table, row, inPlace, place - 1);
    }

    // Only the code has moved to the left, into the column of the unit: the rest stands where it should.
    private static AccountFields CodeAlone(Table table, Row row, AccountFields inPlace, int place)
    {
        var coversUnit = place == table.PlaceOf(Layout.Unit);
        var unit = coversUnit ? "，主管单位沿用上一行" : "";
        return inPlace with
        {
            Unit = coversUnit ? "" : inPlace.Unit,
            Code = row[place].Trim(),
            Slip = $"错列：{Layout.AccountCode}取自“{table.HeadingAt(place)}”列{unit}，其余各列按原位读取",
        };
    }

    private static AccountFields Shifted(Table table, Row row, int by)
    {
        var notes = new List<string>();
        string Take(string column)
        {
            var place = table.PlaceOf(column);
            if (place < 0 || place + by < 0)
            {
                return "";
            }

            var text = row[place + by].Trim();
            if (text.Length > 0)
            {
                notes.Add($"{column}取自“{table.HeadingAt(place + by)}”列");
            }

            return text;
        }

        var (unit, code, name, type, feed) = (Take(Layout.Unit), Take(Layout.AccountCode), Take(Layout.AccountName), Take(Layout.PlatformType), Take(Layout.Feed));
        var direction = by > 0 ? "右" : "左";
        return new AccountFields(unit, code, name, type, feed, $"错列：整行{direction}移一列，{string.Join("，", notes)}");
    }
}
