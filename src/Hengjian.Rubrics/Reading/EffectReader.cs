using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads what a rule does; a rule does exactly one thing.</summary>
internal static class EffectReader
{
    internal static readonly string[] Effects = ["zero-when", "deduct", "award", "deduct-amount", "award-amount", "tiers", "sample", "k-of"];
    internal static readonly string[] Keys = [.. Effects, "when", "each", "at-most"];

    internal static RuleEffect? Read(Form rule, NamesInScope names, Declarations declared)
    {
        var chosen = Effects.Where(rule.Has).ToList();
        if (chosen.Count != 1)
        {
            var found = chosen.Count == 0 ? "没有写" : $"写了 {string.Join("、", chosen)}";
            declared.Faults.Add(rule.Place, $"每条规则要有且只有一种计分方式（{string.Join("、", Effects)}），这一条{found}");
            return null;
        }

        var kind = chosen[0];
        RefuseStray(rule, kind, declared);
        return kind switch
        {
            "zero-when" => new RuleEffect.Zero(ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Flag)),
            "deduct" => ReadFixed(rule, kind, -1, names, declared),
            "award" => ReadFixed(rule, kind, 1, names, declared),
            "deduct-amount" or "award-amount" => new RuleEffect.Amount(
                ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Number), kind == "deduct-amount", rule.NumberOrNone("at-most")),
            "tiers" => ReadTiers(rule, names, declared),
            "sample" => ReadSample(rule, names, declared),
            _ => ReadKOf(rule, names, declared),
        };
    }

    private static void RefuseStray(Form rule, string kind, Declarations declared)
    {
        var hasFixed = kind is "deduct" or "award";
        foreach (var key in new[] { "when", "each" }.Where(key => !hasFixed && rule.Has(key)))
            declared.Faults.Add(rule.PlaceOf(key), $"“{key}”只和 deduct、award 一起使用");
        if (rule.Has("at-most") && !(hasFixed && rule.Has("each")) && !kind.EndsWith("-amount", StringComparison.Ordinal))
            declared.Faults.Add(rule.PlaceOf("at-most"), "“at-most”只和 each、deduct-amount、award-amount 一起使用");
    }

    private static RuleEffect? ReadFixed(Form rule, string key, int sign, NamesInScope names, Declarations declared)
    {
        var points = rule.Number(key);
        if (points == 0)
            declared.Faults.Add(rule.PlaceOf(key), $"“{key}”的分值不能是 0");
        if (rule.Has("when") == rule.Has("each"))
        {
            declared.Faults.Add(rule.PlaceOf(key), $"“{key}”要和 when（一次）或 each（逐处）之一同用");
            return null;
        }

        if (rule.Has("when"))
            return new RuleEffect.Once(sign * points, ExpressionItems.Read(declared, rule.Item("when"), names, ExpressionType.Flag));
        var of = ExpressionItems.Read(declared, rule.Item("each"), names, ExpressionType.Number);
        return new RuleEffect.Each(sign * points, of, rule.NumberOrNone("at-most"));
    }

    private static RuleEffect.Tiers? ReadTiers(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("tiers")!, "分档（tiers）", declared.Faults, "of", "steps") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("of"), names, ExpressionType.Number);
        var steps = new List<TierStep>();
        foreach (var item in form.Items("steps"))
        {
            if (Form.Open(item, "分档的一档（steps）", declared.Faults, "from", "above", "deduct", "award", "zero") is { } step)
                ReadStep(step, steps, declared);
        }

        if (steps.Count == 0)
            declared.Faults.Add(form.Place, "分档至少要有一档（steps）");
        return new RuleEffect.Tiers(of, steps);
    }

    private static void ReadStep(Form form, List<TierStep> steps, Declarations declared)
    {
        if (form.Has("from") == form.Has("above"))
            declared.Faults.Add(form.Place, "每一档要写 from（含本数）或 above（不含本数）之一");
        if (new[] { "deduct", "award", "zero" }.Count(form.Has) != 1)
            declared.Faults.Add(form.Place, "每一档要写 deduct、award、zero 之一");
        var inclusive = form.Has("from");
        var edge = form.NumberOrNone(inclusive ? "from" : "above") ?? 0;
        var reached = steps.Exists(earlier => edge > earlier.Edge || (edge == earlier.Edge && (earlier.Inclusive || !inclusive)));
        if (reached)
            declared.Faults.Add(form.Place, "这一档永远轮不到：各档应当从高到低排列");
        var zero = form.Truth("zero", false);
        steps.Add(new TierStep(edge, inclusive, (form.NumberOrNone("award") ?? 0) - (form.NumberOrNone("deduct") ?? 0), zero));
    }

    private static RuleEffect.Sample? ReadSample(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("sample")!, "抽查（sample）", declared.Faults, "size", "deduct", "each", "short", "empty") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("each"), names, ExpressionType.Occurrences);
        return new RuleEffect.Sample(
            form.Whole("size", 1, 1000),
            form.Number("deduct"),
            of,
            Names.ReadSetting(form, "short", ShortSample.Plain, declared),
            Names.ReadSetting(form, "empty", EmptySample.Full, declared));
    }

    private static RuleEffect.KOf? ReadKOf(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("k-of")!, "其中几项（k-of）", declared.Faults, "least", "of", "award") is not { } form)
            return null;
        var of = form.Items("of").Select(item => ExpressionItems.Read(declared, item, names, ExpressionType.Flag)).ToList();
        if (of.Count == 0)
            declared.Faults.Add(form.Place, "“of”至少要有一项");
        return new RuleEffect.KOf(form.Whole("least", 1, Math.Max(of.Count, 1)), of, form.Number("award"));
    }
}
