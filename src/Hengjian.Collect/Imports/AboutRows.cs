using System.Globalization;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads what the registry says of itself: its title, whether it is invented, and the numbers it ought to have.</summary>
internal sealed class AboutRows(ImportLog log)
{
    private const string TitleKey = "标题";
    private const string SimulatedKey = "模拟";
    private const string SitesKey = "网站数";
    private const string AccountsKey = "账号数";
    private readonly List<(string Key, int Count, int Row)> stated = [];

    /// <summary>The title; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Whether it says that it is invented.</summary>
    public bool Simulated { get; private set; }

    public void Read(Table table)
    {
        var saysWhether = false;
        foreach (var row in table.Rows)
        {
            var (key, content) = (table.Read(row, Layout.Key), table.Read(row, Layout.Content));
            switch (key)
            {
                case TitleKey when content.Length > 0:
                    Title = content;
                    break;
                case SimulatedKey:
                    saysWhether = true;
                    TakeSimulated(table, row, content);
                    break;
                case not null when key.StartsWith(SitesKey, StringComparison.Ordinal) || key == AccountsKey:
                    TakeCount(table, row, key, content);
                    break;
            }
        }

        if (!saysWhether)
        {
            log.Warn(table.Sheet, null, SimulatedKey, "", "没有注明是否模拟，按非模拟的登记表读取");
        }
    }

    /// <summary>Compares the stated numbers with what was taken.</summary>
    public void Compare(IReadOnlyList<ClassSize> classes, int sites, int accounts)
    {
        foreach (var (key, count, row) in stated)
        {
            var taken = key == AccountsKey ? accounts : key == SitesKey ? sites : classes.FirstOrDefault(size => key == $"{SitesKey}（{size.Class}）")?.Sites ?? 0;
            if (taken != count)
            {
                log.Warn(Layout.About, row, key, count.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"说明写的是 {count} 个，实际读取 {taken} 个"));
            }
        }
    }

    private void TakeSimulated(Table table, Row row, string content)
    {
        if (content is "是" or "否")
        {
            Simulated = content == "是";
        }
        else
        {
            log.Fault(table.Sheet, row.Number, SimulatedKey, $"写的是“{content}”", "请写“是”或“否”");
        }
    }

    private void TakeCount(Table table, Row row, string key, string content)
    {
        if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            stated.Add((key.Replace('(', '（').Replace(')', '）'), count, row.Number));
        }
        else
        {
            log.Warn(table.Sheet, row.Number, key, content, "不是整数，未作核对");
        }
    }
}
