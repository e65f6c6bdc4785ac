using Hengjian.Documents;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Tables;

namespace Hengjian.Reports.Rubrics;

/// <summary>A rubric as a workbook laid out like the table an office prints, and back without loss.</summary>
/// <remarks>The same rubric gives the same bytes on the same runtime. Sums are live formulas; they are not read back, the reader adds up by itself.</remarks>
public static class RubricWorkbook
{
    private const string HelpSheet = "填写说明";

    private static readonly ReadingLimits s_limits = ReadingLimits.Default with { Bytes = 20L * 1024 * 1024, Rows = 100_000, Cells = 1_000_000 };

    private static readonly string[] s_help =
    [
        "可以直接改：名称、分值、评分细则、扣分、得分、依据、官方原文。改完保存为 xlsx 再导入。",
        "分值：二级指标的分值之和要等于一级指标的分值，一级指标之和要等于所属部分的分值；“小计”“合计”由公式算出，只供核对，导入时不读。",
        "扣分、得分：写数（0.5）或占指标分值的百分比（50%）。每处、一次等条件写在右边的“规则”里。",
        "加一条细则：在该指标的行之间插入一行，写评分细则、依据、扣分或得分、规则，“行”留空；规则标识留空时由程序编号。",
        "加一个二级指标：插入一行，写二级指标、分值、评定（机器测定、机器辅助、人工评定）和第一条细则；标识可以留空。一级指标同理。",
        "合并的单元格可以拆开，也可以每行重复填写；重复填写的要一致。",
        "“行”：部分（新的一部分）、不适用时（指标对某些对象不适用时怎么办）、改查（不适用时改用的细则）、清单项；一般细则留空。",
        "“规则”“设置”各格：每行一个“键: 值”，冒号用半角，后面空一格；算式的写法见 docs/rubrics.md。",
        "“计分方式”“项目”是程序写出的说明，导入时不读。请不要改动表头和工作表名。",
        "导入后请再导出一次：新编的标识会写回表中。",
    ];

    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The rubric was not read from a file or tables.</exception>
    public static void Write(Stream stream, Rubric rubric)
    {
        var workbook = new WorkbookWriter(rubric.Title);
        foreach (var table in RubricTables.Of(rubric))
        {
            RubricSheet.Fill(workbook.AddSheet(table.Name), table);
        }

        AddHelp(workbook.AddSheet(HelpSheet));
        stream.Write(workbook.ToBytes());
    }

    /// <summary>Reads a workbook; one that cannot be read is a fault, not an exception. Faults name sheet, row and column.</summary>
    public static RubricLoad Read(string path) => Read(() => Workbooks.Read(path, s_limits));

    /// <summary>Reads a workbook from a stream; one that cannot be read is a fault, not an exception.</summary>
    /// <param name="stream">The stream; it is read to its end, at most 20 MB.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static RubricLoad Read(Stream stream, string name = "rubric.xlsx")
    {
        using var bytes = new MemoryStream();
        var block = new byte[81_920];
        while (bytes.Length <= s_limits.Bytes && stream.Read(block) is > 0 and var count)
        {
            bytes.Write(block, 0, count);
        }

        return Read(() => Workbooks.Read(bytes.ToArray(), name, s_limits));
    }

    private static RubricLoad Read(Func<Workbook> read)
    {
        try
        {
            var workbook = read();
            return workbook.IsCsv
                ? new RubricLoad(null, [new RubricFault(0, 0, $"{workbook.File}：不是 xlsx 文件，请用导出的工作簿修改")])
                : RubricTables.Load([.. workbook.Sheets.Select(sheet => new RubricTable(sheet.Name, [], [.. sheet.Rows.Select(row => new RubricTableRow(row.Number, TableRowKind.Content, row.Cells))]))]);
        }
        catch (UnreadableDocumentException trouble)
        {
            return new RubricLoad(null, [new RubricFault(0, 0, trouble.Message)]);
        }
    }

    private static void AddHelp(SheetWriter sheet)
    {
        sheet.Landscape = true;
        sheet.Widths(6, 120);
        sheet.Merge(new CellAddress(1, 1), new CellAddress(1, 2));
        sheet.Height(sheet.Add(CellContent.Text(HelpSheet, RubricSheet.Title)), 34, stays: true);
        for (var at = 0; at < s_help.Length; at++)
        {
            sheet.Add(CellContent.Number(at + 1).In(RubricSheet.Centred), CellContent.Text(s_help[at], RubricSheet.Cell));
        }
    }
}
