using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Finds the row of headings in a sheet, and in it the columns of the layout.</summary>
internal static class TableFinder
{
    private const int LastHeadingRow = 10;

    /// <summary>The table of a sheet; null, with a fault in the log, when it is not there.</summary>
    public static Table? Find(Sheet sheet, string kind, ImportLog log) => Find(sheet, kind, Layout.ColumnsOf(kind), log);

    /// <summary>The table with some columns in a sheet; null, with a fault in the log, when it is not there.</summary>
    public static Table? Find(Sheet sheet, string kind, IReadOnlyList<Column> columns, ImportLog log)
    {
        var at = HeadingsAt(sheet, columns);
        if (at < 0)
        {
            log.Fault(kind, null, "", sheet.Rows.Count == 0 ? "没有内容" : $"前 {LastHeadingRow} 行里找不到表头", $"请写上表头：{Names(columns)}");
            return null;
        }

        var headings = sheet.Rows[at];
        var places = Places(headings, columns, kind, log);
        foreach (var column in columns.Where(column => column.IsRequired && !places.ContainsKey(column.Name)))
        {
            log.Fault(kind, headings.Number, column.Name, "缺少必需的列", $"请在表头加上这一列；本表的列为：{Names(columns)}");
        }

        var complete = columns.All(column => !column.IsRequired || places.ContainsKey(column.Name));
        return complete ? new Table(kind, places, headings, Body(sheet.Rows.Skip(at + 1), headings, kind, log)) : null;
    }

    /// <summary>The place of the row that has most headings of the layout, the first of equals; -1 for none.</summary>
    public static int HeadingsAt(Sheet sheet, IReadOnlyList<Column> columns)
    {
        var (best, most) = (-1, 0);
        for (var at = 0; at < Math.Min(LastHeadingRow, sheet.Rows.Count); at++)
        {
            var found = columns.Count(column => sheet.Rows[at].Cells.Any(cell => IsHeading(cell, column)));
            if (found > most)
            {
                (best, most) = (at, found);
            }
        }

        return best;
    }

    /// <summary>Whether a cell is the heading of a column; blanks in it do not matter.</summary>
    public static bool IsHeading(string cell, Column column)
    {
        var heading = string.Concat(cell.Where(letter => !char.IsWhiteSpace(letter)));
        return heading == column.Name || column.Others.Contains(heading);
    }

    /// <summary>The rows below the headings, without headings that a printed page repeats.</summary>
    public static List<Row> Body(IEnumerable<Row> rows, Row headings, string kind, ImportLog log)
    {
        var body = new List<Row>();
        foreach (var row in rows)
        {
            if (row.Cells.Select(cell => cell.Trim()).SequenceEqual(headings.Cells.Select(cell => cell.Trim())))
            {
                log.Warn(kind, row.Number, "", row[0], "这一行与表头相同，按重复的表头跳过");
            }
            else
            {
                body.Add(row);
            }
        }

        return body;
    }

    /// <summary>Where the columns stand; headings met twice are a fault, unknown ones a warning.</summary>
    public static Dictionary<string, int> Places(Row headings, IReadOnlyList<Column> columns, string kind, ImportLog log)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < headings.Cells.Count; place++)
        {
            var heading = headings[place].Trim();
            var column = columns.FirstOrDefault(column => IsHeading(heading, column));
            if (column is null)
            {
                if (heading.Length > 0 && !Layout.Ignored.Contains(heading))
                {
                    log.Warn(kind, headings.Number, heading, heading, "版式里没有这一列，未读取");
                }
            }
            else if (!places.TryAdd(column.Name, place))
            {
                log.Fault(kind, headings.Number, column.Name, "这一列出现了两次", "请删去或改名其中一列");
            }
        }

        return places;
    }

    private static string Names(IReadOnlyList<Column> columns) => string.Join('、', columns.Select(column => column.IsRequired ? column.Name : column.Name + "（可缺）"));
}
