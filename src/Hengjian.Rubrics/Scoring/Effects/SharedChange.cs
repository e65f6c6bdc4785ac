using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>The verdict of a rule that gives or takes so much of some points: certain, or between two bounds.</summary>
internal static class SharedChange
{
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value it rests on, which holds the reasons while it is not exact.</param>
    /// <param name="least">The change nearest to none.</param>
    /// <param name="most">The change farthest from none.</param>
    /// <param name="words">The arithmetic when the change is certain.</param>
    internal static RuleVerdict Of(ScoringRule rule, Value value, Points least, Points most, Func<Standing, string> words)
    {
        var certain = least == most;
        return new RuleVerdict(rule)
        {
            Outcome = !certain && least == Points.None ? RuleOutcome.Open : least == Points.None ? RuleOutcome.Clear : RuleOutcome.Triggered,
            Low = Points.Least(least, most),
            High = Points.Most(least, most),
            Open = certain ? [] : Value.ReasonsOf(value),
            Arithmetic = certain ? words : standing => least == Points.None ? "" : $"至少{ChangeWords.Of(least, standing)}",
        };
    }
}
