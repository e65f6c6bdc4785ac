using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Finds the tables in a CSV file: all of them when a column 类型 says what each row is, else the one that its headings show.</summary>
internal static class CsvTables
{
    public static RegistryTables Find(Sheet sheet, ImportLog log)
    {
        Column kind = new(Layout.Kind, true);
        var every = Layout.Sheets.SelectMany(each => each.Columns).Append(kind).ToList();
        var at = TableFinder.HeadingsAt(sheet, every);
        var headings = at < 0 ? null : sheet.Rows[at];
        if (headings is null)
        {
            return Unknown(log);
        }

        bool Has(string sheetName, string column) => headings.Cells.Any(cell => TableFinder.IsHeading(cell, Layout.ColumnsOf(sheetName).First(each => each.Name == column)));
        if (headings.Cells.Any(cell => TableFinder.IsHeading(cell, kind)))
        {
            return Mixed(sheet, at, log);
        }

        if (Has(Layout.Accounts, Layout.AccountCode) || Has(Layout.Accounts, Layout.AccountName))
        {
            return new RegistryTables(null, null, null, TableFinder.Find(sheet, Layout.Accounts, log));
        }

        return Has(Layout.Sites, Layout.Home) ? new RegistryTables(null, null, TableFinder.Find(sheet, Layout.Sites, log), null) : Unknown(log);
    }

    private static RegistryTables Unknown(ImportLog log)
    {
        log.Fault("", null, Layout.Kind, "认不出这是哪一张表", $"请在表头写上“{Layout.Kind}”列（单位、网站、新媒体账号），或写上网站表的“{Layout.Home}”、账号表的“{Layout.AccountCode}”");
        return new RegistryTables(null, null, null, null);
    }

    private static RegistryTables Mixed(Sheet sheet, int at, ImportLog log)
    {
        var headings = sheet.Rows[at];
        var known = Layout.Sheets.SelectMany(each => each.Columns).Append(new Column(Layout.Kind, true)).DistinctBy(column => column.Name).Select(column => column with { Others = [] }).ToList();
        var places = TableFinder.Places(headings, known, "", log);
        var rows = TableFinder.Body(sheet.Rows.Skip(at + 1), headings, "", log);
        var parts = Layout.Sheets.ToDictionary(each => each.Sheet, _ => new List<Row>(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var kind = row[places[Layout.Kind]].Trim();
            if (parts.TryGetValue(kind == "账号" ? Layout.Accounts : kind, out var part))
            {
                part.Add(row);
            }
            else
            {
                log.Refuse("", row.Number, Layout.Kind, kind, $"“{Layout.Kind}”应为 {string.Join('、', Layout.Sheets.Select(each => each.Sheet))} 之一");
            }
        }

        Table? Of(string kind) => parts[kind].Count == 0 ? null : Checked(new Table(kind, places, headings, parts[kind]), log);
        return new RegistryTables(Of(Layout.About), Of(Layout.Units), Of(Layout.Sites), Of(Layout.Accounts));
    }

    private static Table? Checked(Table table, ImportLog log)
    {
        var missing = Layout.ColumnsOf(table.Sheet).Where(column => column.IsRequired && table.PlaceOf(column.Name) < 0).ToList();
        foreach (var column in missing)
        {
            log.Fault(table.Sheet, table.Headings.Number, column.Name, "缺少必需的列", "请在表头加上这一列");
        }

        return missing.Count == 0 ? table : null;
    }
}
