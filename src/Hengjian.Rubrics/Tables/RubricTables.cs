using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>A rubric as tables of texts that an office can edit in a spreadsheet program, and back without loss.</summary>
/// <remarks>
/// The tables hold what the file holds; what is merely told (计分方式, 小计, 合计) is not read back. Ids left empty on new rows are given by the program.
/// </remarks>
public static class RubricTables
{
    private static readonly IRubricSheet[] s_sheets =
        [new SchemeSheet(), new IndicatorsSheet(), new VetoesSheet(), new GradesSheet(), new SubjectsSheet(), new OptionsSheet(), new MeasuresSheet(), new QuestionsSheet()];

    /// <summary>The tables of a rubric in the order of their tabs.</summary>
    /// <exception cref="ArgumentException">The rubric was not read from a file or tables.</exception>
    public static IReadOnlyList<RubricTable> Of(Rubric rubric)
    {
        var tree = CanonicalForm.Of(RubricFile.TreeOf(rubric));
        return [.. s_sheets.Select(sheet => sheet.Write(rubric, tree))];
    }

    /// <summary>Reads a rubric from tables; faults name sheet, row and column.</summary>
    /// <param name="tables">The tables in any order; those of other names are passed over.</param>
    public static RubricLoad Load(IReadOnlyList<RubricTable> tables)
    {
        var faults = new List<RubricFault>();
        var ids = new FreeIds(tables);
        var sections = new List<KeyValuePair<YamlItem.Scalar, YamlItem>>();
        foreach (var sheet in s_sheets)
        {
            if (tables.FirstOrDefault(table => table.Name.Trim() == sheet.Name) is { } table)
            {
                if (SheetReader.Open(table, sheet.Columns, faults) is { } reader)
                    sections.AddRange(sheet.Read(reader, ids));
            }
            else if (sheet.IsRequired)
            {
                faults.Add(new RubricFault(0, 0, $"缺少名为“{sheet.Name}”的工作表") { Sheet = sheet.Name });
            }
        }

        if (faults.Count > 0)
            return new RubricLoad(null, Sorted(faults));
        var load = RubricReader.Read(new YamlItem.Mapping(sections, SheetReader.PlaceOf(s_sheets[0].Name)));
        return load with { Faults = Sorted(load.Faults) };
    }

    private static List<RubricFault> Sorted(IEnumerable<RubricFault> faults) =>
        [.. faults.OrderBy(fault => Array.FindIndex(s_sheets, sheet => sheet.Name == fault.Sheet)).ThenBy(fault => fault.Line)];
}
