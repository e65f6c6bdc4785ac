using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 问题: questions to people that several rules share.</summary>
internal sealed class QuestionsSheet : IRubricSheet
{
    private static readonly RowForm s_form = new("settings", ("id", "id"), ("name", "name"), ("kind", "kind"), ("question", "question"));

    public string Name => "问题";

    public bool IsRequired => false;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("标识", 26) { Id = "id" },
        new("名称", 28) { Id = "name" },
        new("类型", 10) { Id = "kind" },
        new("问题", 70) { Id = "question" },
        new("设置", 40) { Id = "settings", IsOptional = true },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var sheet = new SheetBuilder(Name, "由人回答的问题", Columns);
        foreach (var question in tree.ListOf("questions"))
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            s_form.Write(question, cells);
            sheet.Add(cells);
        }

        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        if (reader.Rows.Count > 0)
            yield return RowForm.Pair(reader.Rows[0].Place, "questions", new YamlItem.Sequence([.. reader.Rows.Select(s_form.ReadMapping)], reader.Rows[0].Place));
    }
}
