using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>One way in which the conditions that are still open may turn out.</summary>
internal sealed class Situation(FactBook book, IReadOnlyDictionary<string, bool> assumed)
{
    /// <summary>Two conditions with one key turn out alike.</summary>
    internal static string KeyOf(Condition condition) => $"{string.Join('\n', condition.Classes)}\n|{condition.When?.Source}";

    internal bool Holds(Condition condition) => book.Test(condition) is Value.Flag flag ? flag.Holds : assumed[KeyOf(condition)];

    /// <summary>What happens to an indicator: null when it applies, otherwise the alternative taken.</summary>
    internal Alternative? RouteOf(Indicator indicator) =>
        Holds(indicator.Applies) ? null : indicator.Otherwise.First(alternative => Holds(alternative.When));
}
