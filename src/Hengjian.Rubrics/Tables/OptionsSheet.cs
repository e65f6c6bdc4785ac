using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 选项: what the scheme leaves open, one row a choice; a row that names no option belongs to the one above.</summary>
internal sealed class OptionsSheet : IRubricSheet
{
    private static readonly RowForm s_option = new("settings", ("id", "id"), ("question", "question"), ("default", "default"));
    private static readonly RowForm s_choice = new("choice-settings", ("id", "choice"), ("meaning", "meaning"));

    public string Name => "选项";

    public bool IsRequired => false;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("标识", 24) { Id = "id", Span = 1 },
        new("方案没有写明的", 52) { Id = "question", Span = 1 },
        new("默认", 16) { Id = "default", Span = 1 },
        new("取值", 16) { Id = "choice" },
        new("取值的含义", 60) { Id = "meaning" },
        new("设置", 24) { Id = "settings", IsOptional = true, IsPrinted = false, Span = 1 },
        new("取值设置", 24) { Id = "choice-settings", IsOptional = true, IsPrinted = false },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "方案没有写明之处与本文件的选择", Columns);
        foreach (var option in tree.ListOf("options"))
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            s_option.Write(option, cells, "choices");
            foreach (var choice in option.ListOf("choices"))
            {
                s_choice.Write(choice, cells);
                sheet.Add(cells);
                cells.Clear();
            }
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        var options = new List<YamlItem>();
        SheetRow? first = null;
        var choices = new List<YamlItem>();
        foreach (var row in reader.Rows)
        {
            if (first is null || (row.Has("id") && row["id"] != first["id"]))
            {
                Close();
                first = row;
            }

            if (row.Has("choice", "meaning"))
                choices.Add(s_choice.ReadMapping(row));
        }

        Close();
        if (options.Count > 0)
            yield return RowForm.Pair(options[0].Place, "options", new YamlItem.Sequence(options, options[0].Place));

        void Close()
        {
            if (first is not null)
                options.Add(new YamlItem.Mapping([.. s_option.Read(first), RowForm.Pair(first.PlaceOf("choice"), "choices", new YamlItem.Sequence([.. choices], first.PlaceOf("choice")))], first.Place));
            choices.Clear();
        }
    }
}
