using System.Globalization;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads the rows of units.</summary>
internal sealed class UnitRows(UnitList units, ImportLog log)
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n'];

    public void Read(Table table)
    {
        var taken = new List<(UnitEntry Entry, Row Row)>();
        foreach (var row in table.Rows)
        {
            if (Take(table, row) is { } entry)
            {
                taken.Add((entry, row));
            }
        }

        // After all names, so that an alias can never take the place of a unit's own name further down.
        foreach (var (entry, row) in taken)
        {
            TakeAliases(table, row, entry);
        }
    }

    private UnitEntry? Take(Table table, Row row)
    {
        var name = table.Read(row, Layout.Name);
        if (FieldFaults.OfName(name) is { } reason)
        {
            log.Refuse(table.Sheet, row.Number, Layout.Name, name, reason);
            return null;
        }

        var entry = new UnitEntry(name, table.Read(row, Layout.Class), table.Sheet, row.Number);
        if (units.Add(entry) is { } first)
        {
            log.Refuse(table.Sheet, row.Number, Layout.Name, name, string.Create(CultureInfo.InvariantCulture, $"与第 {first.Row} 行重复，保留第 {first.Row} 行"));
            return null;
        }

        return entry;
    }

    private void TakeAliases(Table table, Row row, UnitEntry entry)
    {
        foreach (var alias in table.Read(row, Layout.Aliases).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (units.AddAlias(entry, alias) is { } owner)
            {
                log.Warn(table.Sheet, row.Number, Layout.Aliases, alias, string.Create(CultureInfo.InvariantCulture, $"第 {owner.Row} 行“{owner.Name}”已用这个名称，本行的这个别名未采用"));
            }
        }
    }
}
