using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>The sheet 指标表, laid out as offices print theirs: a row a rule, group and indicator on the first of their rows, what the machine needs to the right.</summary>
internal sealed class IndicatorsSheet : IRubricSheet
{
    internal const string PartRow = "部分";
    internal const string OtherwiseRow = "不适用时";
    internal const string InsteadRow = "改查";
    internal const string ItemRow = "清单项";
    internal const string GroupSum = "小计";
    internal const string PartSum = "合计";

    internal static readonly RowForm Part = new("part-settings", ("id", "part-id"), ("name", "group"), ("full", "points"));
    internal static readonly RowForm Group = new("group-settings", ("id", "group-id"), ("name", "group"), ("points", "points"));
    internal static readonly RowForm Indicator = new(
        "indicator-settings", ("id", "indicator-id"), ("name", "indicator"), ("third", "third"), ("explains", "explains"), ("weight", "weight"), ("decides", "decides"));
    internal static readonly RowForm Rule = new(
        "rule", ("id", "rule-id"), ("words", "words"), ("clause", "clause"), ("official-text", "official"), ("deduct", "deduct"), ("award", "award"));
    internal static readonly RowForm Item = new("rule", ("id", "rule-id"), ("words", "words"), ("points", "award"));
    internal static readonly RowForm Otherwise = new("rule", ("words", "words"));

    public string Name => "指标表";

    public bool IsRequired => true;

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("一级指标", 11) { Id = "group", Span = 1 },
        new("分值", 6.5) { Id = "points", Span = 1, IsNumber = true },
        new("二级指标", 13) { Id = "indicator", Span = 2 },
        new("三级指标", 14) { Id = "third", Span = 2, IsOptional = true },
        new("指标解释", 30) { Id = "explains", Span = 2, IsOptional = true },
        new("分值", 6.5) { Id = "weight", Span = 2, IsNumber = true },
        new("评分细则", 42) { Id = "words" },
        new("扣分", 6.5) { Id = "deduct" },
        new("得分", 6.5) { Id = "award" },
        new("计分方式", 44) { Id = "told", IsOptional = true },
        new("依据", 22) { Id = "clause" },
        new("官方原文", 36) { Id = "official", IsOptional = true, IsPrinted = false },
        new("行", 10) { Id = "kind", IsPrinted = false },
        new("评定", 10) { Id = "decides", IsPrinted = false, Span = 2 },
        new("规则标识", 24) { Id = "rule-id", IsPrinted = false },
        new("规则", 64) { Id = "rule", IsPrinted = false },
        new("指标标识", 22) { Id = "indicator-id", IsPrinted = false, Span = 2 },
        new("指标设置", 40) { Id = "indicator-settings", IsPrinted = false, Span = 2 },
        new("一级指标标识", 16) { Id = "group-id", IsPrinted = false, Span = 1 },
        new("一级指标设置", 30) { Id = "group-settings", IsOptional = true, IsPrinted = false, Span = 1 },
        new("部分标识", 14) { Id = "part-id", IsPrinted = false },
        new("部分设置", 60) { Id = "part-settings", IsPrinted = false },
    ];

    public RubricTable Write(Rubric rubric, YamlItem.Mapping tree)
    {
        var indicators = tree.ListOf("parts").SelectMany(part => part.ListOf("groups")).SelectMany(group => group.ListOf("indicators")).OfType<YamlItem.Mapping>().ToList();
        var columns = Columns.Where(column => column.Id is not ("third" or "explains") || indicators.Exists(indicator => indicator[column.Id] is not null)).ToList();
        var sheet = new SheetBuilder(Name, rubric.Title, columns);
        new IndicatorsLayout(sheet, new ToldRules(rubric)).Add(tree.ListOf("parts"));
        return sheet.Table;
    }

    public IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids)
    {
        var parts = new IndicatorRows(ids).Read(reader.Rows);
        if (parts.Count > 0)
            yield return RowForm.Pair(parts[0].Place, "parts", new YamlItem.Sequence(parts, parts[0].Place));
    }
}
