using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Checking;

/// <summary>Full marks that no facts reach, and deductions that all together never take the weight. Options are taken as they default.</summary>
internal static class ReachCheck
{
    internal static void Of(RubricPart part, RuleSet set, DeclaredBounds bounds, Faults notices)
    {
        var weight = set.Indicator.Weight;
        if (weight == set.Indicator.DownTo || set.Rules.Count == 0 || set.MayReceive)
            return;
        foreach (var (classId, whose) in ClassesOf(set))
        {
            var verdicts = set.Rules.Select(rule => bounds.VerdictOn(part, set, rule, classId)).ToList();
            if (verdicts.TrueForAll(verdict => verdict.Outcome == Sheets.RuleOutcome.NotApplied))
                continue;
            if (set.StartsFull)
                Losing(set, verdicts, whose, notices);
            else
                Gaining(set, verdicts, whose, notices);
        }
    }

    private static void Gaining(RuleSet set, List<RuleVerdict> verdicts, string whose, Faults notices)
    {
        var weight = set.Indicator.Weight;
        var most = verdicts.Sum(verdict => Math.Max(0, verdict.Under(weight, 1).Highest));
        if (most < weight)
            notices.Add(set.Indicator.Place, $"{whose}指标“{set.Indicator.Name}”各条合计最多得 {Plain.Text(most)} 分，达不到 {Plain.Text(weight)} 分");
    }

    private static void Losing(RuleSet set, List<RuleVerdict> verdicts, string whose, Faults notices)
    {
        var (weight, downTo) = (set.Indicator.Weight, set.Indicator.DownTo);
        if (verdicts.Exists(verdict => verdict.Zero != false) || !set.Rules.Any(rule => rule.Effect.Loses))
            return;
        var most = verdicts.Sum(verdict => Math.Max(0, -verdict.Under(weight, 1).Lowest));
        if (most < weight - downTo)
            notices.Add(set.Indicator.Place, $"{whose}指标“{set.Indicator.Name}”各条合计最多扣 {Plain.Text(most)} 分，{(downTo < 0 ? $"扣不到 {Plain.Text(downTo)} 分" : $"{Plain.Text(weight)} 分扣不完")}");
    }

    private static IEnumerable<(string? Class, string Whose)> ClassesOf(RuleSet set)
    {
        var named = set.Rules.SelectMany(rule => rule.Applies.Classes).Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 0 ? [(null, "")] : named.Select(one => ((string?)one, $"对{one}，"));
    }
}
