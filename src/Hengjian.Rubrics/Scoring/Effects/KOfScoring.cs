using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that ask for some of several things.</summary>
internal static class KOfScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.KOf kOf)
    {
        var values = inputs.Overruled is null
            ? kOf.Of.Select(one => inputs.Decide(one, ExpressionType.Flag)).ToList()
            : [inputs.Decide(kOf.Of[0], ExpressionType.Flag)];
        var least = inputs.Overruled is null ? kOf.Least : 1;
        var holds = values.Count(value => value is Value.Flag { Holds: true });
        var open = values.OfType<Value.Open>().ToList();
        var needed = $"{kOf.Of.Count} 项中须有 {kOf.Least} 项，现有 {holds} 项";
        if (holds >= least)
            return new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Low = kOf.Award, High = kOf.Award, Arithmetic = standing => $"{needed}，{ChangeWords.Of(kOf.Award, standing)}" };
        if (holds + open.Count < least)
            return new RuleVerdict(rule) { Arithmetic = _ => $"{needed}，不加分" };
        return RuleScoring.Opened(rule, open.Aggregate<Value>(Value.Open.Both)) with { High = kOf.Award };
    }
}
