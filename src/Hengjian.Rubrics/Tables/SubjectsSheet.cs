using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 对象与类别: the kinds of objects that get sheets, and the classes of subjects.</summary>
internal sealed class SubjectsSheet : IRubricSheet
{
    private static readonly (string Key, string Words)[] s_kinds = [("targets", "对象"), ("classes", "类别")];
    private static readonly RowForm s_form = new("settings", ("id", "id"), ("title", "title"));

    public string Name => "对象与类别";

    public bool IsRequired => true;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("种类", 10) { Id = "kind" },
        new("标识", 18) { Id = "id" },
        new("名称", 60) { Id = "title" },
        new("设置", 40) { Id = "settings", IsOptional = true },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "考评对象与类别", Columns);
        foreach (var (key, words) in s_kinds)
        {
            foreach (var item in tree.ListOf(key))
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = words };
                s_form.Write(item, cells);
                sheet.Add(cells);
            }
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        foreach (var row in reader.Rows.Where(row => Array.TrueForAll(s_kinds, kind => kind.Words != row["kind"])))
            row.Fault("kind", "种类应当是“对象”或“类别”");
        foreach (var (key, words) in s_kinds)
        {
            var rows = reader.Rows.Where(row => row["kind"] == words).ToList();
            if (rows.Count > 0)
                yield return RowForm.Pair(rows[0].Place, key, new YamlItem.Sequence([.. rows.Select(s_form.ReadMapping)], rows[0].Place));
        }
    }
}
