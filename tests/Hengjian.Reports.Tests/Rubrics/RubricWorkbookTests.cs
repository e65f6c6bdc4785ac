using Hengjian.Documents;
using Hengjian.Reports.Rubrics;
using Hengjian.Reports.Tests.Cycles;
using Hengjian.Rubrics;

namespace Hengjian.Reports.Tests.Rubrics;

public sealed class RubricWorkbookTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder { get; } = FindFolder();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_rubric_goes_through_the_workbook_without_loss(string file)
    {
        var rubric = RubricFile.Load(Path.Combine(Folder, file)).Rubric!;
        var bytes = Bytes(rubric);
        Assert.Equal(bytes, Bytes(rubric));
        var load = RubricWorkbook.Read(new MemoryStream(bytes));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(load.Rubric!));
        Assert.Equal(bytes, Bytes(load.Rubric!));
    }

    [Fact]
    public void Cells_changed_and_saved_by_another_program_are_read()
    {
        var rubric = RubricFile.Load(PathOf("zhanjiang-2021.yaml")).Rubric!;
        var book = Workbooks.Read(Bytes(rubric), "a.xlsx");
        var load = RubricWorkbook.Read(new MemoryStream(Saved(book, (sheet, text) => sheet == "指标表" && text == "没有概况信息栏目，不得分" ? "未设概况信息栏目，不得分" : text)));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Equal("未设概况信息栏目，不得分", load.Rubric!.Indicators.First(one => one.Id == "overview").Rules[0].Words);
        var bad = RubricWorkbook.Read(new MemoryStream(Saved(book, (sheet, text) => sheet == "指标表" && text == "zero-when: not column.news.present" ? "zero-when: column.new.present" : text)));
        var row = book.Sheets.First(sheet => sheet.Name == "指标表").Rows.First(one => one.Cells.Contains("news.1")).Number;
        Assert.Contains(bad.Faults, fault => fault.Message.StartsWith($"指标表 第 {row} 行“规则”列：没有名为“column.new.present”", StringComparison.Ordinal) && fault.Line == row);
    }

    [Fact]
    public void File_that_is_no_workbook_is_a_fault()
    {
        Assert.StartsWith("rubric.xlsx：", Assert.Single(RubricWorkbook.Read(new MemoryStream([1, 2, 3])).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("找不到文件", Assert.Single(RubricWorkbook.Read("/nowhere/a.xlsx").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("缺少名为“方案”的工作表", RubricWorkbook.Read(new MemoryStream(Saved(new Workbook("a", false, [new Sheet("别的", [])]), (_, text) => text))).Faults.Select(fault => fault.Message));
    }

    [Fact]
    public void Sums_are_live_and_machine_columns_are_not_printed()
    {
        var bytes = Bytes(RubricFile.Load(PathOf("zhanjiang-2021.yaml")).Rubric!);
        var formulas = Calculator.Formulas(bytes).Where(one => one.Sheet == "指标表").ToList();
        Assert.Contains(formulas, one => one is { Formula: "SUM(D4:D13)", Cached: "20" });
        Assert.Equal(2, formulas.Count(one => one.Formula.StartsWith("SUM(B", StringComparison.Ordinal)));
    }

    [CalcFact]
    public async Task Calc_reckons_the_sums_that_stand_in_the_file()
    {
        var bytes = Bytes(RubricFile.Load(PathOf("zhanjiang-2021.yaml")).Rubric!);
        await Calculator.AssertReckonedAsync(bytes);
    }

    private static byte[] Saved(Workbook book, Func<string, string, string> change)
    {
        var writer = new WorkbookWriter("另存");
        foreach (var sheet in book.Sheets)
        {
            var target = writer.AddSheet(sheet.Name);
            foreach (var row in sheet.Rows)
            {
                while (target.NextRow < row.Number)
                {
                    target.AddBlank();
                }

                target.Add([.. row.Cells.Select(text => (CellContent)change(sheet.Name, text))]);
            }
        }

        return writer.ToBytes();
    }

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    internal static byte[] Bytes(Rubric rubric)
    {
        using var stream = new MemoryStream();
        RubricWorkbook.Write(stream, rubric);
        return stream.ToArray();
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hengjian.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "rubrics");
    }
}
