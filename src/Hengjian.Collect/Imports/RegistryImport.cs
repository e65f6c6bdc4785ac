using Hengjian.Core.Registry;
using Hengjian.Documents;

namespace Hengjian.Collect.Imports;

/// <summary>Reads the registry (登记表) of a city from an XLSX or CSV file, row by row, and says what it took, refused and found odd.</summary>
/// <remarks>
/// The layout of the file is described in docs/registry.md. A bad row never stops the others; nothing is mended silently; nothing is written.
/// Bad input is in <see cref="RegistryImportResult.Faults"/>, not an exception.
/// </remarks>
public static class RegistryImport
{
    /// <summary>Reads a file.</summary>
    public static RegistryImportResult Read(string path)
    {
        try
        {
            return Read(Workbooks.Read(path));
        }
        catch (UnreadableDocumentException trouble)
        {
            return new RegistryImportResult(null, [], [], [], [new InputFault(trouble.File, "", null, "", trouble.Reason, trouble.Advice)]);
        }
    }

    /// <summary>Reads a workbook.</summary>
    public static RegistryImportResult Read(Workbook book)
    {
        var log = new ImportLog(book.File);
        var tables = RegistryTables.Find(book, log);
        var about = new AboutRows(log);
        if (tables.About is { } aboutTable)
        {
            about.Read(aboutTable);
        }

        var units = new UnitList(grows: book.IsCsv && tables.Units is null, log);
        if (tables.Units is { } unitTable)
        {
            new UnitRows(units, log).Read(unitTable);
        }

        var sites = tables.Sites is { } siteTable ? new SiteRows(units, log).Read(siteTable) : [];
        var accounts = tables.Accounts is { } accountTable ? new AccountRows(units, PlatformTable.Default, log).Read(accountTable) : [];
        if (log.Faults.Count == 0 && (tables.Sites?.Rows.Count ?? 0) + (tables.Accounts?.Rows.Count ?? 0) == 0)
        {
            log.Fault("", null, "", "没有一行网站或账号", "请在表头之下填写内容");
        }

        if (log.Faults.Count > 0)
        {
            return new RegistryImportResult(null, [], [], [], log.Faults);
        }

        units.ReportSpellings();
        var checks = new CrossChecks(units, sites, accounts, log);
        checks.Portals();
        checks.SiteCodes();
        checks.UnitClasses();
        checks.Owners();
        if (tables.Sites is not null && tables.Accounts is not null)
        {
            checks.Coverage();
        }

        var classes = checks.Classes();
        about.Compare(classes, sites.Count, accounts.Count);
        var registry = new CityRegistry(
            about.Title ?? Path.GetFileNameWithoutExtension(book.File),
            [.. units.Entries.Select(entry => entry.ToUnit())],
            [.. sites.Select(row => row.Site)],
            [.. accounts.Select(row => row.Account)],
            about.Simulated);
        return new RegistryImportResult(registry, classes, log.Refused, log.Warnings, []);
    }
}
