using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads steps by age or quantity. What they leave out is found when the whole rubric is checked.</summary>
internal static class TierReader
{
    private static readonly string[] s_keys = ["from", "above", "to", "below", "otherwise", "deduct", "award", "zero"];

    internal static RuleEffect.Tiers? Read(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("tiers")!, "分档（tiers）", declared.Faults, "of", "steps") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("of"), names, ExpressionType.Number);
        var steps = new List<TierStep>();
        foreach (var item in form.Items("steps"))
        {
            if (Form.Open(item, "分档的一档（steps）", declared.Faults, s_keys) is { } step)
                steps.Add(ReadStep(step, declared));
        }

        if (steps.Count == 0)
            declared.Faults.Add(form.Place, "分档至少要有一档（steps）");
        var tiers = new RuleEffect.Tiers(of, steps, form.PlaceOf("steps"));
        CheckOrder(tiers, declared);
        return tiers;
    }

    private static TierStep ReadStep(Form form, Declarations declared)
    {
        if (new[] { "deduct", "award", "zero" }.Count(form.Has) != 1)
            declared.Faults.Add(form.Place, "每一档要写 deduct、award、zero 之一");
        var edges = new[] { "from", "above", "to", "below" }.Where(form.Has).ToList();
        var rest = form.Truth("otherwise", false);
        if (rest && edges.Count > 0)
            declared.Faults.Add(form.PlaceOf("otherwise"), "otherwise（其余情形）的一档不再写 from、above、to、below");
        if (form.Has("from") && form.Has("above"))
            declared.Faults.Add(form.Place, "一档的下限只能写 from（含本数）或 above（不含本数）之一");
        if (form.Has("to") && form.Has("below"))
            declared.Faults.Add(form.Place, "一档的上限只能写 to（含本数）或 below（不含本数）之一");
        if (!rest && edges.Count == 0)
            declared.StepsWithoutEdge.Add(form.Place);
        var lower = EdgeOf(form, "from", "above", declared);
        var upper = EdgeOf(form, "to", "below", declared);
        if (lower is { } low && upper is { } high && (low.At.Value > high.At.Value || (low.At.Value == high.At.Value && !(low.Inclusive && high.Inclusive))))
            declared.Faults.Add(form.Place, "这一档是空的：下限不低于上限");
        var change = form.Has("award") ? FigureItems.ReadPoints(form, "award", declared)
            : form.Has("deduct") ? FigureItems.ReadPoints(form, "deduct", declared).Negated()
            : Points.None;
        return new TierStep(rest ? null : lower, rest ? null : upper, change, form.Truth("zero", false), form.Place);
    }

    private static TierEdge? EdgeOf(Form form, string inclusive, string exclusive, Declarations declared)
    {
        var key = form.Has(inclusive) ? inclusive : exclusive;
        return form.Has(key) ? new TierEdge(FigureItems.Read(form, key, true, declared), key == inclusive) : null;
    }

    /// <summary>Thresholds stand from high to low; the rest stands last.</summary>
    private static void CheckOrder(RuleEffect.Tiers tiers, Declarations declared)
    {
        var steps = tiers.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].IsRest && i < steps.Count - 1 && !declared.StepsWithoutEdge.Contains(steps[i].Place))
                declared.Faults.Add(steps[i].Place, "其余情形（otherwise）应当是最后一档");
            if (!tiers.AreIntervals && steps[i].Lower is { } edge && steps.Take(i).Any(earlier => earlier.Lower is { } other && Covers(other, edge)))
                declared.Faults.Add(steps[i].Place, "这一档永远轮不到：各档应当从高到低排列");
        }
    }

    private static bool Covers(TierEdge earlier, TierEdge later) =>
        later.At.Value > earlier.At.Value || (later.At.Value == earlier.At.Value && (earlier.Inclusive || !later.Inclusive));
}
