using Hengjian.Collect.Imports;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>However the cells of a registry are thrown about, every row is taken or refused, and none is lost.</summary>
public sealed class DisorderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Import_disordered_registry_accounts_for_every_row(int seed)
    {
        var chance = new Random(seed);
        var book = Workbooks.Read(SampleWorkbook.Build(SampleTests.Folder("qinglan")), "registry.xlsx");
        var disordered = book with { Sheets = [.. book.Sheets.Select(sheet => sheet.Name == "说明" ? sheet : sheet with { Rows = [.. sheet.Rows.Select((row, at) => at < 2 ? row : Disorder(row, chance))] })] };

        var result = RegistryImport.Read(disordered);

        Assert.Empty(result.Faults);
        foreach (var (sheet, taken) in new[] { ("单位", result.Units), ("网站", result.Sites), ("新媒体账号", result.Accounts) })
        {
            var rows = disordered.Sheets.Single(each => each.Name == sheet).Rows.Count - 2;
            Assert.Equal(rows, taken + result.Refused.Count(refusal => refusal.Sheet == sheet));
        }

        Assert.Equal(result.Refused.Count, result.Refused.DistinctBy(refusal => (refusal.Sheet, refusal.Row)).Count());
        Assert.NotEmpty(result.Refused);
        Assert.Equal(result.Accounts, result.Registry!.Accounts.DistinctBy(account => account.Code).Count());
        Assert.Equal(result.Sites, result.Registry.Sites.DistinctBy(site => site.Home).Count());
        Assert.All(result.Registry.Accounts, account => Assert.Contains(result.Registry.Units, unit => unit.Name == account.Unit));
    }

    private static Row Disorder(Row row, Random chance)
    {
        var cells = row.Cells.ToList();
        switch (chance.Next(8))
        {
            case 0:
                cells.Insert(chance.Next(cells.Count), "");
                break;
            case 1:
                cells.RemoveAt(chance.Next(cells.Count));
                break;
            case 2:
                var at = chance.Next(cells.Count);
                cells[at] = new string(cells[at].Reverse().ToArray());
                break;
            case 3:
                cells.Reverse();
                break;
            default:
                break;
        }

        return row with { Cells = cells };
    }
}
