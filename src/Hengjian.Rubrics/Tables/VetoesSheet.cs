using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 单项否决: one veto item a row.</summary>
internal sealed class VetoesSheet : IRubricSheet
{
    private static readonly RowForm s_form = new(
        "settings", ("id", "id"), ("target", "target"), ("name", "name"), ("words", "words"), ("clause", "clause"), ("official-text", "official"), ("decides", "decides"));

    public string Name => "单项否决";

    public bool IsRequired => false;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("对象", 10) { Id = "target" },
        new("指标", 20) { Id = "name", Span = 1 },
        new("评分细则", 48) { Id = "words" },
        new("判定方式", 44) { Id = "told", IsOptional = true },
        new("评定", 10) { Id = "decides" },
        new("依据", 30) { Id = "clause" },
        new("官方原文", 36) { Id = "official", IsOptional = true, IsPrinted = false },
        new("标识", 24) { Id = "id", IsPrinted = false },
        new("规则", 60) { Id = "settings", IsPrinted = false },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "单项否决指标", Columns);
        var told = rubric.Vetoes.ToDictionary(item => item.Id, item => Told(item, new RuleWords(rubric)), StringComparer.Ordinal);
        var above = ("", "");
        foreach (var item in tree.ListOf("vetoes"))
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            s_form.Write(item, cells);
            cells["told"] = told.GetValueOrDefault(cells.GetValueOrDefault("id", ""), "");
            var name = (cells["target"], cells["name"]);
            if (name == above)
                cells["name"] = "";
            above = name;
            sheet.Add(cells);
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        var items = new List<YamlItem>();
        YamlItem.Scalar? name = null;
        foreach (var row in reader.Rows)
        {
            var pairs = s_form.Read(row);
            // The cells of one indicator may be joined; then only the first holds its name.
            if (row.Has("name"))
                name = row.Scalar("name");
            else if (name is not null)
                pairs.Add(RowForm.Pair(row.PlaceOf("name"), "name", name));
            if (!row.Has("id"))
                pairs.Add(RowForm.Pair(row.PlaceOf("id"), "id", row.Scalar("id", "id", ids.Next("veto", "-"))));
            items.Add(new YamlItem.Mapping(pairs, row.Place));
        }

        if (items.Count > 0)
            yield return RowForm.Pair(items[0].Place, "vetoes", new YamlItem.Sequence(items, items[0].Place));
    }

    private static string Told(VetoItem item, RuleWords words)
    {
        var parts = new List<string>();
        if (!item.Applies.IsAlways)
            parts.Add($"适用：{words.Of(item.Applies)}");
        if (item.Needs is { } needs)
            parts.Add($"前提：{words.Of(needs)}");
        parts.Add(item.Ask is { } ask ? $"问：{ask.Text}" : $"当：{words.Of(item.When)}");
        return string.Join("；", parts);
    }
}
