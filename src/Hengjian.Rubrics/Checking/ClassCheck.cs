using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Checking;

/// <summary>Classes that nothing in the rubric tells apart.</summary>
internal static class ClassCheck
{
    internal static void Of(Rubric rubric, Faults notices)
    {
        if (rubric.Classes.Count < 2 || rubric.Ranking is { Within: RankingScope.Class } || rubric.Grades?.Quotas is { Within: RankingScope.Class })
            return;
        var sets = RuleSet.AllOf(rubric).Select(pair => pair.Rules).ToList();
        var conditions = sets.SelectMany(set => set.Rules).Select(rule => rule.Applies)
            .Concat(rubric.Indicators.SelectMany(indicator => indicator.Otherwise.Select(one => one.When).Append(indicator.Applies)))
            .Concat(rubric.Parts.SelectMany(part => part.Removals).Select(removal => removal.When))
            .Concat(rubric.Vetoes.Select(item => item.Applies))
            .ToList();
        var formulas = sets.SelectMany(set => set.Rules).SelectMany(rule => rule.Effect.Formulas)
            .Concat(conditions.Select(condition => condition.When))
            .Concat(rubric.Vetoes.SelectMany(item => new[] { item.Needs, item.When }))
            .Concat(rubric.Parts.SelectMany(part => new[] { part.Rescale?.From, part.OpensWhen }))
            .Concat(rubric.Grades is { } grades ? grades.Limits.Select(limit => limit.When).Append(grades.Pass?.When) : [])
            .OfType<Expression>();
        if (conditions.Exists(condition => condition.Classes.Count > 0) || formulas.Any(formula => formula.Names.Contains("class", StringComparer.Ordinal)))
            return;
        notices.Add(new SourcePlace(1, 1), $"写了 {rubric.Classes.Count} 个类别（{string.Join("、", rubric.Classes.Select(one => one.Id))}），但没有哪一条按类别区分");
    }
}
