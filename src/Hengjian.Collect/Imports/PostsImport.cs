using Hengjian.Core.Registry;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads lists of posts of accounts from an XLSX or CSV file, row by row, and says what it took, refused and found odd.</summary>
/// <remarks>
/// The columns are described in docs/posts.md; every sheet that has them is read. A bad row never stops the others; nothing is mended silently; nothing is
/// written. Bad input is in <see cref="PostsImportResult.Faults"/>, not an exception.
/// </remarks>
public static class PostsImport
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="registry">The registry whose accounts the rows name.</param>
    public static PostsImportResult Read(string path, CityRegistry registry)
    {
        try
        {
            return Read(Workbooks.Read(path), registry);
        }
        catch (UnreadableDocumentException trouble)
        {
            return new PostsImportResult([], [], [], [new InputFault(trouble.File, "", null, "", trouble.Reason, trouble.Advice)]);
        }
    }

    /// <summary>Reads a workbook.</summary>
    public static PostsImportResult Read(Workbook book, CityRegistry registry)
    {
        var log = new ImportLog(book.File);
        var tables = Tables(book, log);
        if (log.Faults.Count == 0 && tables.Sum(table => table.Rows.Count) == 0)
        {
            log.Fault("", null, "", "没有一行内容", "请在表头之下填写内容，一行一条");
        }

        if (log.Faults.Count > 0)
        {
            return new PostsImportResult([], [], [], log.Faults);
        }

        var rows = new PostRows(new AccountFinder(registry), log);
        foreach (var table in tables)
        {
            rows.Read(table);
        }

        var order = book.Sheets.Select((sheet, index) => (sheet.Name, index)).DistinctBy(each => each.Name, StringComparer.Ordinal).ToDictionary(each => each.Name, each => each.index, StringComparer.Ordinal);
        return new PostsImportResult(
            rows.Taken,
            [.. log.Refused.OrderBy(each => order.GetValueOrDefault(each.Sheet))],
            [.. log.Warnings.OrderBy(each => order.GetValueOrDefault(each.Sheet))],
            []);
    }

    private static List<Table> Tables(Workbook book, ImportLog log)
    {
        var lists = book.Sheets.Where(IsList).ToList();
        if (lists.Count == 0)
        {
            // The first sheet's fault says which headings are looked for.
            lists = [.. book.Sheets.Take(1)];
        }

        foreach (var sheet in book.Sheets.Except(lists).Where(sheet => sheet.Rows.Count > 0))
        {
            log.Warn(sheet.Name, null, "", "", $"没有“{PostLayout.Published}”和账号等列，这张工作表未读取");
        }

        return [.. lists.Select(sheet => TableFinder.Find(sheet, sheet.Name, PostLayout.Columns, log)).OfType<Table>().Where(table => IsComplete(table, log))];
    }

    private static bool IsList(Sheet sheet)
    {
        var at = TableFinder.HeadingsAt(sheet, PostLayout.Columns);
        return at >= 0 && PostLayout.Columns.Count(column => sheet.Rows[at].Cells.Any(cell => TableFinder.IsHeading(cell, column))) > 1;
    }

    private static bool IsComplete(Table table, ImportLog log)
    {
        var hasAccount = Has(table, PostLayout.Code, PostLayout.Account);
        var hasPost = Has(table, PostLayout.Title, PostLayout.Link, PostLayout.Content);
        if (!hasAccount)
        {
            log.Fault(table.Sheet, table.Headings.Number, PostLayout.Code, "没有说明账号的列", $"请在表头加上“{PostLayout.Code}”或“{PostLayout.Account}”");
        }

        if (!hasPost)
        {
            log.Fault(table.Sheet, table.Headings.Number, PostLayout.Title, "没有说明内容的列", $"请在表头加上“{PostLayout.Title}”“{PostLayout.Link}”“{PostLayout.Content}”中的至少一列");
        }

        return hasAccount && hasPost;
    }

    private static bool Has(Table table, params string[] columns) => columns.Any(column => table.PlaceOf(column) >= 0);
}
