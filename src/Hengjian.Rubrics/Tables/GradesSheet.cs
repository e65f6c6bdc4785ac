using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 等次: the bands one a row, and the other keys of the grades one a row.</summary>
internal sealed class GradesSheet : IRubricSheet
{
    private const string Bands = "bands";
    private static readonly RowForm s_band = new("settings", ("grade", "grade"), ("from", "from"), ("above", "above"), ("to", "to"), ("below", "below"));
    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["names"] = "等次（从好到差）",
        ["vetoed"] = "单项否决时",
        [Bands] = "分数段",
        ["pass"] = "合格线",
        ["limits"] = "等次限制",
        ["quotas"] = "名额",
    };

    public string Name => "等次";

    public bool IsRequired => false;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("项目", 20) { Id = "label", IsOptional = true },
        new("键", 12) { Id = "key" },
        new("等次", 16) { Id = "grade" },
        new("从（含）", 10) { Id = "from", IsNumber = true },
        new("高于", 10) { Id = "above", IsNumber = true, IsOptional = true },
        new("到（含）", 10) { Id = "to", IsNumber = true, IsOptional = true },
        new("低于", 10) { Id = "below", IsNumber = true, IsOptional = true },
        new("内容", 70) { Id = "settings" },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "等次", Columns);
        foreach (var (key, value) in (tree["grades"] as YamlItem.Mapping)?.Pairs ?? [])
        {
            foreach (var item in key.Text == Bands && value is YamlItem.Sequence bands ? bands.Items : [value])
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["label"] = s_labels.GetValueOrDefault(key.Text, key.Text), ["key"] = key.Text };
                if (key.Text == Bands && item is YamlItem.Mapping)
                    s_band.Write(item, cells);
                else
                    cells["settings"] = CellText.OfValue(item);
                sheet.Add(cells);
            }
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        if (reader.Rows.Count == 0)
            yield break;
        var pairs = new List<KeyValuePair<YamlItem.Scalar, YamlItem>>();
        foreach (var row in reader.Rows)
        {
            if (row["key"] == Bands || (!row.Has("key") && row.Has("grade")))
                AddBand(pairs, row);
            else if (pairs.Exists(pair => pair.Key.Text == row["key"]))
                row.Fault("key", $"键“{row["key"]}”重复");
            else
                pairs.Add(new(row.Scalar("key"), row.Value("settings")));
        }

        yield return RowForm.Pair(reader.Rows[0].Place, "grades", new YamlItem.Mapping(pairs, reader.Rows[0].Place));
    }

    private static void AddBand(List<KeyValuePair<YamlItem.Scalar, YamlItem>> pairs, SheetRow row)
    {
        var band = s_band.ReadMapping(row);
        var at = pairs.FindIndex(pair => pair.Key.Text == Bands);
        if (at < 0)
            pairs.Add(RowForm.Pair(row.PlaceOf("key"), Bands, new YamlItem.Sequence([band], row.Place)));
        else
            pairs[at] = new(pairs[at].Key, new YamlItem.Sequence([.. ((YamlItem.Sequence)pairs[at].Value).Items, band], pairs[at].Value.Place));
    }
}
