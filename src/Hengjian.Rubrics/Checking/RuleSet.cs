using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Checking;

/// <summary>The rules that decide an indicator together: its own, or those of a replacement check.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Route">The replacement check; null for the indicator's own rules.</param>
/// <param name="Rules">The rules.</param>
/// <param name="StartsFull">Whether points are taken from the full mark.</param>
/// <param name="MayReceive">Whether weight of other indicators can come to it.</param>
internal sealed record RuleSet(Indicator Indicator, Alternative? Route, IReadOnlyList<ScoringRule> Rules, bool StartsFull, bool MayReceive)
{
    /// <summary>Every set of a rubric with its part, in the file's order.</summary>
    internal static IEnumerable<(RubricPart Part, RuleSet Rules)> AllOf(Rubric rubric)
    {
        foreach (var part in rubric.Parts)
        {
            var receivers = Receivers.Of(part).ToHashSet();
            foreach (var indicator in part.Groups.SelectMany(group => group.Indicators))
            {
                var receives = receivers.Contains(indicator);
                yield return (part, new RuleSet(indicator, null, indicator.Rules, indicator.StartsFull, receives));
                foreach (var route in indicator.Otherwise.Where(one => one.Rules.Count > 0))
                    yield return (part, new RuleSet(indicator, route, route.Rules, route.StartsFull, receives));
            }
        }
    }

    /// <summary>Whether a rule is the only one that changes points wherever it applies.</summary>
    internal bool IsAlone(ScoringRule rule) =>
        Rules.All(other => other == rule || !(other.Effect.Gains || other.Effect.Loses) || Excludes(rule.Applies, other.Applies));

    /// <summary>Whether two conditions visibly never hold together: other classes, or another value of the same text.</summary>
    private static bool Excludes(Condition one, Condition other) =>
        (one.Classes.Count > 0 && other.Classes.Count > 0 && !one.Classes.Intersect(other.Classes, StringComparer.Ordinal).Any())
        || (TextOf(one) is { } a && TextOf(other) is { } b && a.Name == b.Name && a.Text != b.Text);

    private static (string Name, string Text)? TextOf(Condition condition) =>
        condition.When?.Root is Node.Binary { Operation: Operation.Equal, Left: Node.Name name, Right: Node.Text text } ? (name.Id, text.Value) : null;
}
