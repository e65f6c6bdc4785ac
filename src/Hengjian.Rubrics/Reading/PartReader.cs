using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads parts with their groups, removals and rescaling.</summary>
internal static class PartReader
{
    internal static RubricPart? Read(YamlItem item, Setting<DoubleDeduction> normal, Declarations declared)
    {
        if (Form.Open(item, "部分（parts）", declared.Faults, "id", "name", "target", "full", "groups", "remove", "rescale") is not { } form)
            return null;
        var id = declared.TakeId(form);
        var groups = form.Items("groups").Select(group => ReadGroup(group, normal, declared)).OfType<IndicatorGroup>().ToList();
        var part = new RubricPart(
            id,
            form.Text("name"),
            VetoReader.TargetOf(form, declared),
            form.Number("full"),
            groups,
            [.. form.Items("remove").Select(one => ReadRemoval(one, declared)).OfType<GroupRemoval>()],
            ReadRescale(form, groups, declared),
            form.Place);
        StructureCheck.Check(part, form, declared.Faults);
        return part;
    }

    private static IndicatorGroup? ReadGroup(YamlItem item, Setting<DoubleDeduction> normal, Declarations declared)
    {
        if (Form.Open(item, "一级指标（groups）", declared.Faults, "id", "name", "points", "indicators") is not { } form)
            return null;
        var group = new IndicatorGroup(
            declared.TakeId(form),
            form.Text("name"),
            form.Number("points"),
            [.. form.Items("indicators").Select(one => IndicatorReader.Read(one, normal, declared)).OfType<Indicator>()],
            form.Place);
        StructureCheck.Check(group, form.PlaceOf("points"), declared.Faults);
        return group;
    }

    private static GroupRemoval? ReadRemoval(YamlItem item, Declarations declared)
    {
        if (Form.Open(item, "不检查的一级指标（remove）", declared.Faults, "groups", "classes", "when", "words", "clause") is not { } form)
            return null;
        if (!form.Has("classes") && !form.Has("when"))
            declared.Faults.Add(form.Place, "“remove”要写明对谁不检查（classes 或 when）");
        return new GroupRemoval([.. form.Words("groups").Select(word => word.Text)], ConditionReader.ReadKeys(form, declared), form.Text("words"), form.Text("clause"));
    }

    private static Rescale? ReadRescale(Form part, List<IndicatorGroup> groups, Declarations declared)
    {
        if (part.Item("rescale") is not { } item || Form.Open(item, "折算（rescale）", declared.Faults, "to", "from") is not { } form)
            return null;
        var from = ExpressionItems.Read(declared, form.Required("from"), new NamesInScope(declared, rescaledGroups: [.. groups.Select(group => group.Id)]), ExpressionType.Number);
        return new Rescale(form.Number("to"), from);
    }
}
