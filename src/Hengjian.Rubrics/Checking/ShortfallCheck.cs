using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Checking;

/// <summary>Every deduction by steps below a target must say how a step counts that is not full.</summary>
internal static class ShortfallCheck
{
    private const int MostNamed = 10;

    internal static void Of(Rubric rubric, Faults faults)
    {
        var open = RuleSet.AllOf(rubric)
            .SelectMany(pair => pair.Rules.Rules.Where(rule => rule.Effect is RuleEffect.Shortfall { Steps: null }).Select(rule => (pair.Rules.Indicator, Rule: rule)))
            .ToList();
        if (open.Count == 0)
            return;
        var touched = open.Select(pair => pair.Indicator).Distinct().ToList();
        var named = string.Join("、", touched.Take(MostNamed).Select(indicator => $"“{indicator.Name}”（{indicator.Id}）"));
        var rest = touched.Count > MostNamed ? $"等 {touched.Count} 项" : "";
        faults.Add(
            open[0].Rule.Place,
            $"低于目标的扣分没有写明不足一步怎样算，涉及指标{named}{rest}：请在 shortfall 中写 steps，可取 linear（按比例扣）、started（不足一步按一步扣）、whole（满一步才扣）");
    }
}
