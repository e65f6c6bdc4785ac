using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Checking;

/// <summary>The items of a checklist add up to the weight where the indicator has nothing else.</summary>
internal static class ChecklistCheck
{
    internal static void Of(Rubric rubric, RuleSet set, Faults faults)
    {
        if (set.Rules.Count == 0 || set.Rules.Any(rule => rule.Checklist is null || rule.Applies.When is not null))
            return;
        var classes = set.Rules.Any(rule => rule.Applies.Classes.Count > 0) ? rubric.Classes.Select(one => one.Id) : [""];
        foreach (var classId in classes)
        {
            var items = set.Rules.Where(rule => rule.Applies.Classes.Count == 0 || rule.Applies.Classes.Contains(classId, StringComparer.Ordinal)).ToList();
            var sum = items.Sum(rule => PointsOf(rule.Effect).At(set.Indicator.Weight, 1));
            if (items.Count == 0 || sum == set.Indicator.Weight)
                continue;
            var whose = classId.Length > 0 ? $"对{classId}的" : "";
            faults.Add(set.Rules[0].Place, $"指标“{set.Indicator.Name}”{whose}清单各项合计 {Plain.Text(sum)} 分，指标分值 {Plain.Text(set.Indicator.Weight)} 分");
        }
    }

    private static Points PointsOf(RuleEffect effect) => effect switch
    {
        RuleEffect.Once once => once.Change,
        RuleEffect.Proportion proportion => proportion.Full,
        _ => Points.None,
    };
}
