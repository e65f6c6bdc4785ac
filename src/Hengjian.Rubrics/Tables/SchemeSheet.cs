using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 方案: the header, one key a row.</summary>
internal sealed class SchemeSheet : IRubricSheet
{
    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["rubric"] = "方案标识",
        ["version"] = "版本",
        ["title"] = "名称",
        ["source"] = "出处",
        ["monitoring-date"] = "监测时间点",
        ["period"] = "评价期间",
        ["evidence"] = "计入哪些日期的事项",
        ["calendar"] = "工作日历",
        ["rounding"] = "取整",
        ["transferred-deductions"] = "权重转移后的固定扣分",
        ["double"] = "同一问题重复扣分",
        ["order"] = "折算与加分的先后",
        ["ranking"] = "排名",
        ["notes"] = "编者说明",
    };

    public string Name => "方案";

    public bool IsRequired => true;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("项目", 22) { Id = "label", IsOptional = true },
        new("键", 24) { Id = "key" },
        new("内容", 100) { Id = "value" },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, rubric.Title, Columns);
        foreach (var (key, value) in tree.Pairs.Where(pair => !CanonicalForm.Sections.Contains(pair.Key.Text)))
        {
            sheet.Add(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["label"] = s_labels.GetValueOrDefault(key.Text, key.Text),
                ["key"] = key.Text,
                ["value"] = CellText.OfValue(value),
            });
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in reader.Rows.Where(row => row.Has("key", "value")))
        {
            if (!seen.Add(row["key"]))
                row.Fault("key", $"键“{row["key"]}”重复");
            else if (CanonicalForm.Sections.Contains(row["key"]))
                row.Fault("key", $"“{row["key"]}”另有一张工作表，不写在这里");
            else
                yield return new(row.Scalar("key"), row.Value("value"));
        }
    }
}
