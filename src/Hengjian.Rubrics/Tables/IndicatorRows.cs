using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>Reads the rows of the sheet 指标表 back into parts, groups, indicators and rules.</summary>
/// <remarks>Cells of a group or an indicator may stand on the first of their rows only, be joined, or be repeated on each; repeated ones must agree.</remarks>
internal sealed class IndicatorRows(FreeIds ids)
{
    private static readonly string[] s_ofGroup = ["points", "group-settings"];
    private static readonly string[] s_ofIndicator = ["explains", "weight", "decides", "indicator-settings"];
    private static readonly string[] s_ofRule = ["words", "deduct", "award", "clause", "official", "rule-id", "rule"];

    private readonly List<OpenForm> _parts = [];
    private OpenForm? _part;
    private OpenForm? _group;
    private OpenForm? _indicator;
    private OpenForm? _alternative;
    private OpenForm? _rule;

    internal IReadOnlyList<YamlItem> Read(IReadOnlyList<SheetRow> rows)
    {
        foreach (var row in rows.Where(row => !IsSum(row)))
        {
            if (row["kind"] == IndicatorsSheet.PartRow || row.Has("part-id"))
                OpenPart(row);
            else if (_part is null)
                row.Fault("kind", "前面还没有部分：每个部分以“行”为“部分”的一行开头");
            else
                ReadOne(row);
        }

        return [.. _parts.Select(part => part.Close())];
    }

    private static bool IsSum(SheetRow row) =>
        row["kind"] is IndicatorsSheet.GroupSum or IndicatorsSheet.PartSum
        || (!row.Has("kind", "indicator-id", "group-id", "part-id") && !row.Has(s_ofRule)
            && (row["group"] is IndicatorsSheet.GroupSum or IndicatorsSheet.PartSum || row["indicator"] is IndicatorsSheet.GroupSum or IndicatorsSheet.PartSum));

    private void OpenPart(SheetRow row)
    {
        _part = new OpenForm(row, IndicatorsSheet.Part.Read(row), "part-id", () => ids.Next("part", "-"));
        _parts.Add(_part);
        (_group, _indicator, _alternative, _rule) = (null, null, null, null);
    }

    private void ReadOne(SheetRow row)
    {
        OpenGroup(row);
        if (_group is null)
        {
            row.Fault("group", "前面还没有一级指标");
            return;
        }

        OpenIndicator(row);
        if (_indicator is not null)
            ReadRule(row);
        else if (row.Has(s_ofRule) || row.Has(s_ofIndicator))
            row.Fault("indicator", "前面还没有二级指标");
    }

    private void OpenGroup(SheetRow row)
    {
        if (_group is not null && _group.Goes(row, s_ofGroup, "group", "group-id"))
            return;
        if (!row.Has("group", "group-id"))
            return;
        _group = new OpenForm(row, IndicatorsSheet.Group.Read(row), "group-id", () => ids.Next(_part!.Id, "-"));
        _part!.Add("groups", _group);
        (_indicator, _alternative, _rule) = (null, null, null);
    }

    private void OpenIndicator(SheetRow row)
    {
        if (_indicator is not null && _indicator.Goes(row, s_ofIndicator, "indicator", "third", "indicator-id"))
            return;
        if (!row.Has("indicator", "third", "indicator-id"))
            return;
        var pairs = IndicatorsSheet.Indicator.Read(row);
        if (!row.Has("indicator") && _indicator?.Name is { } above)
            pairs.Add(RowForm.Pair(row.PlaceOf("indicator"), "name", above));
        _indicator = new OpenForm(row, pairs, "indicator-id", () => ids.Next(_group!.Id, "-"));
        _group!.Add("indicators", _indicator);
        (_alternative, _rule) = (null, null);
    }

    private void ReadRule(SheetRow row)
    {
        switch (row["kind"])
        {
            case IndicatorsSheet.OtherwiseRow:
                _alternative = new OpenForm(row, IndicatorsSheet.Otherwise.Read(row));
                _indicator!.Add("otherwise", _alternative);
                break;
            case IndicatorsSheet.InsteadRow when _alternative is null:
                row.Fault("kind", "“改查”的细则要写在“不适用时”的一行之下");
                break;
            case IndicatorsSheet.ItemRow when _rule is null:
                row.Fault("kind", "“清单项”要写在一条细则之下");
                break;
            case IndicatorsSheet.ItemRow:
                _rule!.Add("checklist", new OpenForm(row, IndicatorsSheet.Item.Read(row), "rule-id", () => ids.Next("item", "-")));
                break;
            case "" or "细则" or IndicatorsSheet.InsteadRow:
                if (row.Has(s_ofRule))
                    AddRule(row);
                break;
            default:
                row.Fault("kind", $"没有“{row["kind"]}”这种行，可写：{IndicatorsSheet.PartRow}、{IndicatorsSheet.OtherwiseRow}、{IndicatorsSheet.InsteadRow}、{IndicatorsSheet.ItemRow}；一般的细则留空");
                break;
        }
    }

    private void AddRule(SheetRow row)
    {
        _rule = new OpenForm(row, IndicatorsSheet.Rule.Read(row), "rule-id", () => ids.Next(_indicator!.Id, "."));
        (row["kind"] == IndicatorsSheet.InsteadRow ? _alternative! : _indicator!).Add("rules", _rule);
    }
}
