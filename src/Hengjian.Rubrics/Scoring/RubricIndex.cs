using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What depends on a rubric alone and every subject needs: what it declares by id, where its indicators stand, and what its rules use.</summary>
internal sealed class RubricIndex(Rubric rubric)
{
    private readonly Dictionary<ScoringRule, IReadOnlyList<string>> _ruleNames = RulesOf(rubric).ToDictionary(rule => rule, Used, (IEqualityComparer<ScoringRule>)ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RubricPart, PartIndex> _parts = rubric.Parts.ToDictionary(part => part, part => new PartIndex(part), (IEqualityComparer<RubricPart>)ReferenceEqualityComparer.Instance);

    internal Rubric Rubric { get; } = rubric;

    internal Dictionary<string, DeclaredMeasure> Measures { get; } = rubric.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);

    internal Dictionary<string, Question> Questions { get; } = rubric.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricOption> Options { get; } = rubric.Options.ToDictionary(option => option.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricTarget> Targets { get; } = rubric.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricPart> Parts { get; } = rubric.Parts.ToDictionary(part => part.Id, StringComparer.Ordinal);

    /// <summary>The names a rule uses, each once, in the order of their first use.</summary>
    internal IReadOnlyList<string> NamesOf(ScoringRule rule) => _ruleNames.TryGetValue(rule, out var names) ? names : Used(rule);

    /// <summary>The indicators of a part.</summary>
    internal PartIndex Of(RubricPart part) => _parts[part];

    private static IEnumerable<ScoringRule> RulesOf(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.Rules.Concat(indicator.Otherwise.SelectMany(alternative => alternative.Rules))).Distinct((IEqualityComparer<ScoringRule>)ReferenceEqualityComparer.Instance);

    private static IReadOnlyList<string> Used(ScoringRule rule)
    {
        var decides = rule.Effect is RuleEffect.Levels { Of: null } ? [NamesInScope.Answer] : rule.Effect.Formulas.SelectMany(formula => formula.Names);
        return [.. decides.Concat(rule.Claims.SelectMany(claim => claim.Names)).Distinct(StringComparer.Ordinal)];
    }
}
