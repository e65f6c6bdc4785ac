using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Checks what no single line can show: sums of points, and where transfers lead.</summary>
internal static class StructureCheck
{
    internal static void Check(IndicatorGroup group, SourcePlace place, Faults faults)
    {
        var sum = group.Indicators.Sum(indicator => indicator.Weight);
        if (sum != group.Points)
            faults.Add(place, $"一级指标“{group.Name}”写明 {Plain.Text(group.Points)} 分，各二级指标合计 {Plain.Text(sum)} 分");
    }

    internal static void Check(RubricPart part, Form form, Faults faults)
    {
        var sum = part.Groups.Sum(group => group.Points);
        if (sum != part.Full)
            faults.Add(form.PlaceOf("full"), $"“{part.Name}”写明 {Plain.Text(part.Full)} 分，各一级指标合计 {Plain.Text(sum)} 分");
        var groups = part.Groups.Select(group => group.Id).ToList();
        foreach (var unknown in part.Removals.SelectMany(removal => removal.Groups).Except(groups, StringComparer.Ordinal))
            faults.Add(form.PlaceOf("remove"), $"没有名为“{unknown}”的一级指标{NearestName.Hint(unknown, groups)}");
        foreach (var removal in part.Removals.Where(removal => removal.Then == RemovalConsequence.Rescale && part.Rescale is null))
            faults.Add(removal.Place, "“then: rescale”要在这一部分写明怎样折算（rescale: {to: …, from: …}）");
        OpenPointCheck.CheckRescale(part, part.Rescale?.From.Place ?? form.Place, faults);
        CheckTransfers(part, faults);
    }

    /// <summary>What the scheme demands of the indicators that its users put into a group.</summary>
    internal static void CheckRequirement(IndicatorGroup group, SourcePlace place, Faults faults)
    {
        if (group.Requires is not { } requires)
            return;
        if (group.Indicators.Count < requires.IndicatorsLeast)
            faults.Add(place, $"一级指标“{group.Name}”要求至少 {requires.IndicatorsLeast} 项二级指标，现有 {group.Indicators.Count} 项");
        foreach (var heavy in group.Indicators.Where(indicator => indicator.Weight > requires.WeightMost))
            faults.Add(heavy.Place, $"一级指标“{group.Name}”要求每项不超过 {Plain.Text(requires.WeightMost!.Value)} 分，“{heavy.Name}”（{heavy.Id}）是 {Plain.Text(heavy.Weight)} 分");
        if (requires.OneOf.Count > 0 && !group.Indicators.Any(indicator => requires.OneOf.Contains(indicator.Id, StringComparer.Ordinal)))
            faults.Add(place, $"一级指标“{group.Name}”之下要有 {string.Join("、", requires.OneOf)} 之中的至少一项，现在没有");
    }

    private static void CheckTransfers(RubricPart part, Faults faults)
    {
        var indicators = part.Groups.SelectMany(group => group.Indicators).ToList();
        var targets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            var all = indicator.Otherwise.Where(one => one.Kind == AlternativeKind.Transfer).SelectMany(one => one.Targets).ToList();
            targets[indicator.Id] = all;
            foreach (var unknown in all.Where(target => indicators.TrueForAll(other => other.Id != target)))
                faults.Add(indicator.Place, $"权重要转移到的指标“{unknown}”不在这一部分{NearestName.Hint(unknown, indicators.Select(other => other.Id))}");
            if (indicator.Otherwise.Any(one => one.Kind == AlternativeKind.Transfer && one.Targets.Count == 0))
                faults.Add(indicator.Place, $"指标“{indicator.Id}”的权重没有写明转移到哪里");
        }

        foreach (var indicator in indicators.Where(indicator => Reaches(indicator.Id, indicator.Id, targets, [])))
            faults.Add(indicator.Place, $"指标“{indicator.Id}”的权重转移会绕回自己，请检查 transfer");
    }

    private static bool Reaches(string from, string goal, Dictionary<string, List<string>> targets, HashSet<string> seen) =>
        targets.TryGetValue(from, out var next)
        && next.Exists(target => target == goal || (seen.Add(target) && Reaches(target, goal, targets, seen)));
}
