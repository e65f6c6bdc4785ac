using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>The tables of a registry file; one that a CSV file does not have is null.</summary>
internal sealed record RegistryTables(Table? About, Table? Units, Table? Sites, Table? Accounts)
{
    /// <summary>Finds the tables of a workbook by the names of its sheets, of a CSV file by its headings.</summary>
    public static RegistryTables Find(Workbook book, ImportLog log) => book.IsCsv ? CsvTables.Find(book.Sheets[0], log) : FindSheets(book, log);

    private static RegistryTables FindSheets(Workbook book, ImportLog log)
    {
        Table? Of(string kind, bool isRequired)
        {
            var sheet = book.Sheets.FirstOrDefault(sheet => sheet.Name.Trim() == kind);
            if (sheet is not null)
            {
                return TableFinder.Find(sheet, kind, log);
            }

            if (isRequired)
            {
                log.Fault(kind, null, "", "缺少这张工作表", $"请按版式建立工作表 {Layout.Units}、{Layout.Sites}、{Layout.Accounts}；本文件有：{string.Join('、', book.Sheets.Select(each => each.Name))}");
            }
            else
            {
                log.Warn(kind, null, "", "", "没有这张工作表：标题取文件名，按非模拟的登记表读取");
            }

            return null;
        }

        return new RegistryTables(Of(Layout.About, false), Of(Layout.Units, true), Of(Layout.Sites, true), Of(Layout.Accounts, true));
    }
}
