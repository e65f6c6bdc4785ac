using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 度量: the measures the rubric uses.</summary>
internal sealed class MeasuresSheet : IRubricSheet
{
    private static readonly RowForm s_form = new("settings", ("name", "name"), ("kind", "kind"));

    public string Name => "度量";

    public bool IsRequired => false;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("度量", 42) { Id = "id" },
        new("名称", 50) { Id = "name" },
        new("类型", 10) { Id = "kind" },
        new("设置", 40) { Id = "settings", IsOptional = true },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "方案用到的度量", Columns);
        foreach (var (id, measure) in (tree["measures"] as YamlItem.Mapping)?.Pairs ?? [])
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = id.Text };
            s_form.Write(measure, cells);
            sheet.Add(cells);
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in reader.Rows.Where(row => !seen.Add(row["id"])))
            row.Fault("id", row.Has("id") ? $"度量“{row["id"]}”重复" : "度量没有写名字");
        if (reader.Rows.Count > 0)
            yield return RowForm.Pair(reader.Rows[0].Place, "measures", new YamlItem.Mapping([.. reader.Rows.Select(row => KeyValuePair.Create<YamlItem.Scalar, YamlItem>(row.Scalar("id"), s_form.ReadMapping(row)))], reader.Rows[0].Place));
    }
}
