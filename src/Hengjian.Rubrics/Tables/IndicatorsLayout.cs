using System.Globalization;

using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>Lays parts, groups, indicators and rules out in the rows of the sheet 指标表.</summary>
internal sealed class IndicatorsLayout(SheetBuilder sheet, ToldRules told)
{
    private Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    internal void Add(IReadOnlyList<YamlItem> parts)
    {
        foreach (var part in parts)
        {
            IndicatorsSheet.Part.Write(part, _cells, "groups");
            _cells["kind"] = IndicatorsSheet.PartRow;
            Flush(TableRowKind.Part);
            var groups = part.ListOf("groups");
            foreach (var group in groups)
                AddGroup(group);
            AddSum(TableRowKind.PartSum, IndicatorsSheet.PartSum, "group", "points", groups.Select(group => Number(group, "points")));
        }
    }

    private void AddGroup(YamlItem group)
    {
        IndicatorsSheet.Group.Write(group, _cells, "indicators");
        var indicators = group.ListOf("indicators");
        string? above = null;
        foreach (var indicator in indicators)
            above = AddIndicator((YamlItem.Mapping)indicator, above);
        if (indicators.Count == 0)
            Flush();
        AddSum(TableRowKind.GroupSum, IndicatorsSheet.GroupSum, "indicator", "weight", indicators.Select(indicator => Number(indicator, "weight")));
    }

    /// <param name="indicator">The indicator.</param>
    /// <param name="above">The name of the indicator above, if it has a third level too: one name may then stand for several.</param>
    /// <returns>The name for the next one.</returns>
    private string? AddIndicator(YamlItem.Mapping indicator, string? above)
    {
        var keepsRules = indicator["rules"] is YamlItem.Sequence { Items.Count: 0 };
        IndicatorsSheet.Indicator.Write(indicator, _cells, keepsRules ? ["otherwise"] : ["otherwise", "rules"]);
        var name = _cells.ContainsKey("third") ? _cells["indicator"] : null;
        if (name is not null && name == above)
            _cells["indicator"] = "";
        var id = _cells["indicator-id"];
        var (rules, alternatives) = (indicator.ListOf("rules"), indicator.ListOf("otherwise"));
        foreach (var rule in rules)
            AddRule(rule, "");
        for (var at = 0; at < alternatives.Count; at++)
            AddAlternative((YamlItem.Mapping)alternatives[at], told.OfAlternative(id, at));
        if (rules.Count == 0 && alternatives.Count == 0)
            Flush();
        return name;
    }

    private void AddAlternative(YamlItem.Mapping alternative, string words)
    {
        var keepsRules = alternative["rules"] is YamlItem.Sequence { Items.Count: 0 };
        IndicatorsSheet.Otherwise.Write(alternative, _cells, keepsRules ? [] : ["rules"]);
        _cells["kind"] = IndicatorsSheet.OtherwiseRow;
        _cells["told"] = words;
        Flush();
        foreach (var rule in alternative.ListOf("rules"))
            AddRule(rule, IndicatorsSheet.InsteadRow);
    }

    private void AddRule(YamlItem rule, string kind)
    {
        IndicatorsSheet.Rule.Write(rule, _cells, "checklist");
        var id = _cells["rule-id"];
        _cells["kind"] = kind;
        _cells["told"] = told.OfRule(id);
        Flush();
        foreach (var item in rule.ListOf("checklist"))
        {
            IndicatorsSheet.Item.Write(item, _cells);
            _cells["kind"] = IndicatorsSheet.ItemRow;
            _cells["told"] = told.OfRule($"{id}.{_cells["rule-id"]}");
            Flush();
        }
    }

    private void AddSum(TableRowKind kind, string title, string at, string sum, IEnumerable<decimal> numbers)
    {
        _cells[at] = title;
        _cells[sum] = Numbers.Plain.Text(numbers.Sum());
        _cells["kind"] = title;
        Flush(kind);
    }

    private void Flush(TableRowKind kind = TableRowKind.Content)
    {
        sheet.Add(_cells, kind);
        _cells = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private static decimal Number(YamlItem item, string key) =>
        (item as YamlItem.Mapping)?[key] is YamlItem.Scalar scalar && decimal.TryParse(scalar.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
