using Hengjian.Rubrics.Checking;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Demands the answers that a scheme leaves open, but only where they matter; each message names what is touched and the answers that exist.</summary>
internal static class OpenPointCheck
{
    internal static void Check(Rubric rubric, Form form, Declarations declared)
    {
        CheckEdges(rubric, declared);
        CheckAggregates(rubric, form, declared);
        CheckTransferredDeductions(rubric, form, declared.Faults);
        CheckDouble(rubric, form, declared.Faults);
        CheckOrder(rubric, form, declared.Faults);
        CheckVetoedChildren(rubric, form, declared);
    }

    private static void CheckAggregates(Rubric rubric, Form form, Declarations declared)
    {
        foreach (var (place, message) in declared.ChildrenAsNumbers)
        {
            var elsewhere = new[] { "grades", "vetoes" }.Any(key => form.Has(key) && !Precedes(form.PlaceOf(key), form.PlaceOf("parts")) && !Precedes(place, form.PlaceOf(key)));
            declared.Faults.Add(place, elsewhere ? message : message + Touched(place, rubric));
        }
    }

    /// <summary>The indicator a place lies in; nothing for a place before all indicators, such as in a veto item written first.</summary>
    private static string Touched(SourcePlace place, Rubric rubric) =>
        TouchedIndicators.At(place, [.. rubric.Indicators]) is { } indicator ? $"（涉及指标{TouchedIndicators.Words([indicator])}）" : "";

    private static void CheckEdges(Rubric rubric, Declarations declared)
    {
        foreach (var place in declared.StepsWithoutEdge)
            declared.Faults.Add(place, $"每一档要写 from（含本数）或 above（不含本数），上限写 to（含本数）或 below（不含本数）；其余情形写 otherwise: true{Touched(place, rubric)}");
    }

    /// <summary>Two removals at once that both rescale: the mark that then counts as full must depend on what was removed.</summary>
    internal static void CheckRescale(RubricPart part, SourcePlace place, Faults faults)
    {
        var rescaled = part.Removals.Where(removal => removal.Then == RemovalConsequence.Rescale).ToList();
        var together = rescaled.Where(one => rescaled.Exists(other => !ReferenceEquals(one, other) && MayCoincide(one.When, other.When))).SelectMany(one => one.Groups).ToHashSet(StringComparer.Ordinal);
        var faulty = place == default;
        if (faulty || together.Count < 2 || part.Rescale is not { } rescale || rescale.From.Names.Any(name => name == NamesInScope.Remaining || name.StartsWith(NamesInScope.RemovedPrefix, StringComparison.Ordinal)))
            return;
        var groups = part.Groups.Where(group => together.Contains(group.Id)).ToList();
        var touched = TouchedIndicators.Words([.. groups.SelectMany(group => group.Indicators)]);
        faults.Add(place, $"{Quoted(groups.Select(group => group.Name))}同时不检查时按哪个数折算没有写明，涉及{touched}；from 请用 remaining（仍检查的分值）或 removed.{groups[0].Id} 一类的名称区分");
    }

    private static bool MayCoincide(Condition one, Condition other) =>
        one.Classes.Count == 0 || other.Classes.Count == 0 || one.Classes.Intersect(other.Classes, StringComparer.Ordinal).Any();

    private static void CheckTransferredDeductions(Rubric rubric, Form form, Faults faults)
    {
        if (form.Has("transferred-deductions"))
            return;
        var touched = rubric.Parts.SelectMany(Receivers.Of).Where(HasFixedPoints).ToList();
        if (touched.Count > 0)
            faults.Add(form.Place, $"考评方案缺少“transferred-deductions”：{TouchedIndicators.Words(touched)}可能接受别处转来的分值，又有写定的扣分或加分，这些分值是否随之放大没有写明；可取 fixed（不变）、scaled（同比放大），或由选项决定（{{option: …}}）");
    }

    private static bool HasFixedPoints(Indicator indicator) =>
        indicator.AllRules.Any(rule => rule.Effect switch
        {
            RuleEffect.Once once => once.Change.Fixed != 0,
            RuleEffect.Each each => each.Change.Fixed != 0 || each.AtMost is { Fixed: not 0 },
            RuleEffect.Amount => true,
            RuleEffect.Portion portion => portion.AtMost is { Fixed: not 0 },
            RuleEffect.Ceiling ceiling => ceiling.Most.Fixed != 0,
            RuleEffect.Proportion proportion => proportion.Full.Fixed != 0,
            RuleEffect.Shortfall shortfall => shortfall.Lose.Fixed != 0,
            RuleEffect.Levels levels => levels.Steps.Any(step => step.From.Fixed != 0 || step.To.Fixed != 0),
            RuleEffect.Sample sample => sample.Lose.Fixed != 0,
            RuleEffect.KOf kOf => kOf.Award.Fixed != 0,
            RuleEffect.Tiers tiers => tiers.Steps.Any(step => step.Change.Fixed != 0),
            _ => false,
        });

    private static void CheckDouble(Rubric rubric, Form form, Faults faults)
    {
        if (form.Has("double"))
            return;
        foreach (var parts in rubric.Parts.GroupBy(part => part.Target, StringComparer.Ordinal))
        {
            var deducting = parts.SelectMany(part => part.Groups).SelectMany(group => group.Indicators).Where(DeductsItems).ToList();
            if (deducting.Count < 2 || deducting.TrueForAll(indicator => indicator.StatesDouble))
                continue;
            faults.Add(form.Place, $"考评方案缺少“double”：{TouchedIndicators.Words(deducting)}都按清单逐处扣分，同一问题在不同指标下是否重复扣分没有写明；可取 allowed（各扣各的）、refused（不重复扣），或由选项决定（{{option: …}}）");
            return;
        }
    }

    private static bool DeductsItems(Indicator indicator) =>
        indicator.AllRules.Any(rule => rule.Effect switch
        {
            RuleEffect.Each each => each.Loses && each.Of.Root.Type == ExpressionType.Occurrences,
            RuleEffect.Sample => true,
            _ => false,
        });

    private static void CheckOrder(Rubric rubric, Form form, Faults faults)
    {
        foreach (var parts in rubric.Parts.GroupBy(part => part.Target, StringComparer.Ordinal))
        {
            var rescaled = parts.Where(part => !part.IsBonus && part.Rescale is not null).ToList();
            var extra = parts.Where(part => part.IsBonus).ToList();
            if (rescaled.Count == 0 || extra.Count == 0)
                continue;
            if (!form.Has("order"))
            {
                var touched = TouchedIndicators.Words([.. extra.SelectMany(part => part.Groups).SelectMany(group => group.Indicators)]);
                faults.Add(form.Place, $"考评方案缺少“order”：{Quoted(rescaled.Select(part => part.Name))}要折算，加分的有{touched}，加分参不参加折算没有写明；可取 cap-rescale-bonus（折算后再加分）、cap-bonus-rescale（加分与基础分一起折算），或由选项决定（{{option: …}}）");
                return;
            }

            if (!MayBe(rubric.Order, ScoringOrder.CapBonusRescale))
                continue;
            if (rescaled.Count > 1)
                faults.Add(form.PlaceOf("order"), $"{Quoted(rescaled.Select(part => part.Name))}都要折算，加分跟着哪一部分折算不清楚，只能用 cap-rescale-bonus");
            foreach (var part in extra.Where(part => part.Rescale is not null || Precedes(part.Place, rescaled[0].Place)))
                faults.Add(part.Place, $"加分“{part.Name}”随“{rescaled[0].Name}”折算时，要写在它之后，自己不能再写 rescale");
        }
    }

    private static bool MayBe(Setting<ScoringOrder> setting, ScoringOrder order) =>
        setting.Option is null ? setting.Fixed == order : setting.ByChoice.Values.Contains(order);

    private static bool Precedes(SourcePlace one, SourcePlace other) => (one.Line, one.Column).CompareTo((other.Line, other.Column)) < 0;

    private static void CheckVetoedChildren(Rubric rubric, Form form, Declarations declared)
    {
        var items = form.Items("targets");
        foreach (var target in rubric.Targets)
        {
            var name = NamesInScope.ChildrenPrefix + target.Id;
            if (target.WhenVetoed is not null || !declared.Used.Contains(name) || !rubric.Vetoes.Any(item => item.Target == target.Id && item.Then is VetoConsequence.Fail))
                continue;
            var at = items.Count == rubric.Targets.Count ? items[rubric.Targets.ToList().IndexOf(target)].Place : form.PlaceOf("targets");
            var touched = TouchedIndicators.Using(name, rubric, declared);
            var used = touched.Count == 0 ? "" : $"，用到它的有{TouchedIndicators.Words(touched)}";
            declared.Faults.Add(at, $"考评对象“{target.Id}”缺少“when-vetoed”：{name} 中被单项否决的没有得分{used}；可取 {{counts: 分值}}（按此分计）、left-out（不计入）、fails-parent（上级也不合格）");
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join('、', names.Select(name => $"“{name}”"));
}
