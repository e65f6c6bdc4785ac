using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads parts with their groups, removals and rescaling.</summary>
internal static class PartReader
{
    private static readonly string[] s_keys =
        ["id", "name", "target", "full", "groups", "remove", "rescale", "bonus", "opens-when", "words", "down-to"];

    internal static IReadOnlyList<RubricPart> ReadAll(Form rubric, Setting<DoubleDeduction> normal, Declarations declared)
    {
        var parts = new List<RubricPart>();
        foreach (var item in rubric.Items("parts"))
        {
            if (Form.Open(item, "部分（parts）", declared.Faults, s_keys) is { } form)
                parts.Add(Read(form, parts, normal, declared));
        }

        return parts;
    }

    private static RubricPart Read(Form form, List<RubricPart> earlier, Setting<DoubleDeduction> normal, Declarations declared)
    {
        var id = declared.TakeId(form);
        var target = VetoReader.TargetOf(form, declared);
        var downTo = SignedNumber.DownTo(form, declared.Faults) ?? 0;
        var groups = form.Items("groups").Select(group => ReadGroup(group, normal, downTo, declared)).OfType<IndicatorGroup>().ToList();
        var opensWhen = ReadOpensWhen(form, target, earlier, declared);
        var part = new RubricPart(
            id,
            form.Text("name"),
            target,
            form.Number("full"),
            groups,
            [.. form.Items("remove").Select(one => ReadRemoval(one, groups, declared)).OfType<GroupRemoval>()],
            ReadRescale(form, groups, declared),
            form.Place)
        {
            IsBonus = form.Truth("bonus", false),
            OpensWhen = opensWhen,
            Words = form.Text("words", ""),
            DownTo = downTo,
        };
        StructureCheck.Check(part, form, declared.Faults);
        return part;
    }

    private static Expression? ReadOpensWhen(Form form, string target, List<RubricPart> earlier, Declarations declared)
    {
        if (form.Has("words") != form.Has("opens-when"))
            declared.Faults.Add(form.PlaceOf(form.Has("words") ? "words" : "opens-when"), "部分的 opens-when（开放条件）和 words（条件的说明）要一起写");
        var scope = new NamesInScope(declared) { Parts = [.. earlier.Where(part => part.Target == target).Select(part => part.Id)] };
        return ExpressionItems.ReadOrNone(declared, form, "opens-when", scope, ExpressionType.Flag);
    }

    private static IndicatorGroup? ReadGroup(YamlItem item, Setting<DoubleDeduction> normal, decimal downTo, Declarations declared)
    {
        if (Form.Open(item, "一级指标（groups）", declared.Faults, "id", "name", "points", "indicators", "requires") is not { } form)
            return null;
        var group = new IndicatorGroup(
            declared.TakeId(form),
            form.Text("name"),
            form.Number("points"),
            [.. form.Items("indicators").Select(one => IndicatorReader.Read(one, normal, downTo, declared)).OfType<Indicator>()],
            form.Place)
        {
            Requires = ReadRequirement(form, declared.Faults),
        };
        if (!declared.HasUnreadWeight(group.Indicators))
            StructureCheck.Check(group, form.PlaceOf("points"), declared.Faults);
        StructureCheck.CheckRequirement(group, form.PlaceOf("requires"), declared.Faults);
        return group;
    }

    private static GroupRequirement? ReadRequirement(Form group, Faults faults)
    {
        if (group.Item("requires") is not { } item || Form.Open(item, "对一级指标的要求（requires）", faults, "indicators-least", "weight-most", "one-of") is not { } form)
            return null;
        return new GroupRequirement(
            form.Has("indicators-least") ? form.Whole("indicators-least", 1, 1000) : null,
            form.NumberOrNone("weight-most"),
            [.. form.Words("one-of").Select(word => word.Text)]);
    }

    private static GroupRemoval? ReadRemoval(YamlItem item, List<IndicatorGroup> groups, Declarations declared)
    {
        if (Form.Open(item, "不检查的一级指标（remove）", declared.Faults, "groups", "classes", "when", "then", "words", "clause") is not { } form)
            return null;
        if (!form.Has("classes") && !form.Has("when"))
            declared.Faults.Add(form.Place, "“remove”要写明对谁不检查（classes 或 when）");
        var removed = form.Words("groups").Select(word => word.Text).ToList();
        var then = ReadThen(form, groups.Where(group => removed.Contains(group.Id)).SelectMany(group => group.Indicators), declared.Faults);
        return new GroupRemoval(removed, ConditionReader.ReadKeys(form, declared), then, form.Text("words"), form.Text("clause"), form.Place);
    }

    private static RemovalConsequence ReadThen(Form form, IEnumerable<Indicator> touched, Faults faults)
    {
        if (form.Has("then"))
            return Names.Read<RemovalConsequence>(form, "then", faults);
        faults.Add(form.Place, $"“remove”缺少“then”：不检查的{TouchedIndicators.Words([.. touched])}，其分值怎么办没有写明；可取 rescale（其余折算）、spread（平均分给其余指标）、full（按满分计）、lost（不得分）");
        return RemovalConsequence.Lost;
    }

    private static Rescale? ReadRescale(Form part, List<IndicatorGroup> groups, Declarations declared)
    {
        if (part.Item("rescale") is not { } item || Form.Open(item, "折算（rescale）", declared.Faults, "to", "from") is not { } form)
            return null;
        var from = ExpressionItems.Read(declared, form.Required("from"), new NamesInScope(declared, rescaledGroups: [.. groups.Select(group => group.Id)]), ExpressionType.Number);
        return new Rescale(form.Number("to"), from);
    }
}
