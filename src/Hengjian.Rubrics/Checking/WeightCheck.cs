using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Checking;

/// <summary>No rule may give more than the weight of its indicator when it stands alone, nor take more than the weight at once.</summary>
internal static class WeightCheck
{
    internal static void Of(RubricPart part, RuleSet set, DeclaredBounds bounds, Faults faults, Faults notices)
    {
        if (set.MayReceive)
            return;
        foreach (var rule in set.Rules)
        {
            if (rule.Effect is RuleEffect.Amount { Deducts: false } amount)
                Computed(part, set, rule, amount, bounds, faults, notices);
            else
                Printed(set, rule, faults, notices);
        }
    }

    private static void Computed(RubricPart part, RuleSet set, ScoringRule rule, RuleEffect.Amount amount, DeclaredBounds bounds, Faults faults, Faults notices)
    {
        var weight = set.Indicator.Weight;
        var reached = bounds.ReachedBy(part, set, rule, weight);
        var highest = bounds.VerdictOn(part, set, rule with { Applies = Condition.Always }, null).Under(weight, 1).Highest;
        if (reached > weight)
        {
            var words = $"算式{(reached == highest ? "最多" : "可以")}得 {Plain.Text(reached)} 分，指标分值 {Plain.Text(weight)} 分";
            (set.IsAlone(rule) ? faults : notices).Add(amount.Of.Place, set.IsAlone(rule) ? words : $"{words}，超出的部分不计");
        }
        else if (highest >= RuleVerdict.Unlimited)
        {
            notices.Add(amount.Of.Place, $"算式的得分没有上限，超过 {Plain.Text(weight)} 分的部分不计；如所用的度量有范围，请写 at-least、at-most 或 share");
        }
        else if (highest > weight)
        {
            notices.Add(amount.Of.Place, $"算式的得分可能到 {Plain.Text(highest)} 分，超过 {Plain.Text(weight)} 分的部分不计");
        }
    }

    private static void Printed(RuleSet set, ScoringRule rule, Faults faults, Faults notices)
    {
        var weight = set.Indicator.Weight;
        foreach (var (change, place) in ChangesOf(rule))
        {
            var points = change.At(weight, 1);
            if (points < set.Indicator.DownTo - weight)
                faults.Add(place, $"一次扣 {Plain.Text(-points)} 分，指标{(set.Indicator.DownTo < 0 ? "最多能扣" : "分值只有")} {Plain.Text(weight - set.Indicator.DownTo)} 分");
            else if (points > weight && set.IsAlone(rule))
                faults.Add(place, $"得 {Plain.Text(points)} 分，指标分值只有 {Plain.Text(weight)} 分");
            else if (points > weight)
                notices.Add(place, $"得 {Plain.Text(points)} 分，超过指标分值 {Plain.Text(weight)} 分的部分不计");
        }

        if (rule.Effect is RuleEffect.Ceiling ceiling && ceiling.Most.At(weight, 1) >= weight)
            notices.Add(rule.Place, $"最高得 {Plain.Text(ceiling.Most.At(weight, 1))} 分不起作用：指标分值就是 {Plain.Text(weight)} 分");
    }

    /// <summary>What a rule changes at once.</summary>
    private static IEnumerable<(Points Change, SourcePlace Place)> ChangesOf(ScoringRule rule) => rule.Effect switch
    {
        RuleEffect.Once once => [(once.Change, rule.Place)],
        RuleEffect.Each each => [(each.Change, rule.Place)],
        RuleEffect.Sample sample => [(sample.Lose.Negated(), rule.Place)],
        RuleEffect.Shortfall shortfall => [(shortfall.Lose.Negated(), rule.Place)],
        RuleEffect.KOf kOf => [(kOf.Award, rule.Place)],
        RuleEffect.Proportion proportion => [(proportion.Full, rule.Place)],
        RuleEffect.Levels levels => levels.Steps.Select(step => (step.To, step.Place)),
        RuleEffect.Tiers tiers => tiers.Steps.Select(step => (step.Change, step.Place)),
        _ => [],
    };
}
