using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the effects that give or take a share of the weight by how far a value is from a mark.</summary>
internal static class ShareReader
{
    internal static RuleEffect.Linear? ReadLinear(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("linear")!, "线性计分（linear）", declared.Faults, "of", "floor", "full") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("of"), names, ExpressionType.Number);
        var (floor, full) = (FigureItems.Read(form, "floor", true, declared), FigureItems.Read(form, "full", true, declared));
        if (form.Has("floor") && form.Has("full") && floor.Value == full.Value)
            declared.Faults.Add(form.PlaceOf("full"), $"floor（起点）和 full（满分点）都是 {full}，中间没有可以按比例给分的一段");
        return new RuleEffect.Linear(of, floor, full);
    }

    internal static RuleEffect.Shortfall? ReadShortfall(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("shortfall")!, "低于目标扣分（shortfall）", declared.Faults, "of", "target", "per", "lose", "steps") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("of"), names, ExpressionType.Number);
        var per = FigureItems.Read(form, "per", false, declared);
        if (form.Has("per") && per.Value == 0 && !form.IsFaulty("per"))
            declared.Faults.Add(form.PlaceOf("per"), "“per”是每一步的大小，不能是 0");
        var lose = FigureItems.ReadPoints(form, "lose", declared);
        if (form.Has("lose") && lose == Points.None && !form.IsFaulty("lose"))
            declared.Faults.Add(form.PlaceOf("lose"), "“lose”的分值不能是 0");
        var steps = form.Has("steps") ? Names.ReadSetting(form, "steps", ShortfallSteps.Linear, declared) : null;
        return new RuleEffect.Shortfall(of, FigureItems.Read(form, "target", true, declared), per, lose, steps);
    }
}
