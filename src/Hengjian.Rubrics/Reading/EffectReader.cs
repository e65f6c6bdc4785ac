using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads what a rule does; a rule does exactly one thing.</summary>
internal static class EffectReader
{
    internal const string Checklist = "checklist";

    internal static readonly string[] Effects =
    [
        "zero-when", "deduct", "award", "deduct-amount", "award-amount", "deduct-share", "award-share",
        "linear", "proportion", "shortfall", "levels", Checklist, "tiers", "sample", "k-of", "factor", "ceiling",
    ];

    internal static readonly string[] Keys = [.. Effects, "when", "each", "at-most"];

    /// <summary>The one key of a rule that says what it does; null with a fault when there is not exactly one.</summary>
    internal static string? KindOf(Form rule, Declarations declared)
    {
        var chosen = Effects.Where(rule.Has).ToList();
        if (chosen.Count == 1)
        {
            RefuseStray(rule, chosen[0], declared);
            return chosen[0];
        }

        var found = chosen.Count == 0 ? "没有写" : $"写了 {string.Join("、", chosen)}";
        declared.Faults.Add(rule.Place, $"每条规则要有且只有一种计分方式（{string.Join("、", Effects)}），这一条{found}");
        return null;
    }

    /// <summary>Reads an effect of any kind but a checklist, which stands for several rules.</summary>
    internal static RuleEffect? Read(Form rule, string kind, NamesInScope names, Declarations declared) => kind switch
    {
        "zero-when" => new RuleEffect.Zero(ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Flag)),
        "deduct" or "award" => ReadFixed(rule, kind, names, declared),
        "deduct-amount" or "award-amount" => new RuleEffect.Amount(
            ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Number), kind == "deduct-amount", FigureItems.PointsOrNone(rule, "at-most", declared)),
        "deduct-share" or "award-share" => new RuleEffect.Portion(
            ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Number), kind == "deduct-share", FigureItems.PointsOrNone(rule, "at-most", declared)),
        "proportion" => new RuleEffect.Proportion(ExpressionItems.Read(declared, rule.Item(kind), names, ExpressionType.Number), Points.OfWeight(1)),
        "linear" => ShareReader.ReadLinear(rule, names, declared),
        "shortfall" => ShareReader.ReadShortfall(rule, names, declared),
        "levels" => LevelReader.Read(rule, names, declared),
        "tiers" => TierReader.Read(rule, names, declared),
        "sample" => ReadSample(rule, names, declared),
        "k-of" => ReadKOf(rule, names, declared),
        _ => ReadLimit(rule, kind, names, declared),
    };

    private static void RefuseStray(Form rule, string kind, Declarations declared)
    {
        var isFixed = kind is "deduct" or "award";
        if (rule.Has("when") && !isFixed && kind is not ("factor" or "ceiling"))
            declared.Faults.Add(rule.PlaceOf("when"), "“when”只和 deduct、award、factor、ceiling 一起使用");
        if (rule.Has("each") && !isFixed)
            declared.Faults.Add(rule.PlaceOf("each"), "“each”只和 deduct、award 一起使用");
        var computes = kind is "deduct-amount" or "award-amount" or "deduct-share" or "award-share";
        if (rule.Has("at-most") && !(isFixed && rule.Has("each")) && !computes)
            declared.Faults.Add(rule.PlaceOf("at-most"), "“at-most”只和 each、deduct-amount、award-amount、deduct-share、award-share 一起使用");
    }

    private static RuleEffect? ReadFixed(Form rule, string key, NamesInScope names, Declarations declared)
    {
        var points = FigureItems.ReadPoints(rule, key, declared);
        if (points == Points.None && !rule.IsFaulty(key))
            declared.Faults.Add(rule.PlaceOf(key), $"“{key}”的分值不能是 0");
        if (rule.Has("when") == rule.Has("each"))
        {
            declared.Faults.Add(rule.PlaceOf(key), $"“{key}”要和 when（一次）或 each（逐处）之一同用");
            return null;
        }

        var change = key == "deduct" ? points.Negated() : points;
        if (rule.Has("when"))
            return new RuleEffect.Once(change, ExpressionItems.Read(declared, rule.Item("when"), names, ExpressionType.Flag));
        var of = ExpressionItems.Read(declared, rule.Item("each"), names, ExpressionType.Number);
        return new RuleEffect.Each(change, of, FigureItems.PointsOrNone(rule, "at-most", declared));
    }

    private static RuleEffect.Sample? ReadSample(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("sample")!, "抽查（sample）", declared.Faults, "size", "deduct", "each", "short", "empty") is not { } form)
            return null;
        var of = ExpressionItems.Read(declared, form.Required("each"), names, ExpressionType.Occurrences);
        return new RuleEffect.Sample(
            form.Whole("size", 1, 1000),
            FigureItems.ReadPoints(form, "deduct", declared),
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
        return new RuleEffect.KOf(form.Whole("least", 1, Math.Max(of.Count, 1)), of, FigureItems.ReadPoints(form, "award", declared));
    }

    private static RuleEffect ReadLimit(Form rule, string kind, NamesInScope names, Declarations declared)
    {
        if (!rule.Has("when"))
            declared.Faults.Add(rule.PlaceOf(kind), $"“{kind}”要和 when 同用：什么情形下才这样限制");
        var when = ExpressionItems.Read(declared, rule.Item("when"), names, ExpressionType.Flag);
        if (kind == "ceiling")
            return new RuleEffect.Ceiling(FigureItems.ReadPoints(rule, kind, declared), when);
        var by = FigureItems.Read(rule, kind, false, declared);
        if (by.Value >= 1)
            declared.Faults.Add(rule.PlaceOf(kind), $"“factor”是得分要乘的比例，应当小于 100%，所写是“{by}”");
        return new RuleEffect.Factor(Math.Min(by.Value, 1), when);
    }
}
