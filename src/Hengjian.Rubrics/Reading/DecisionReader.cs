using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads who decides an indicator or veto item.</summary>
internal static class DecisionReader
{
    /// <summary>What the file says: measured, assisted or judged.</summary>
    internal static DecisionKind Read(Form form, Declarations declared) => Names.Read(form, "decides", declared.Faults, DecisionKind.Reported);

    /// <summary>What is measured by nothing but what people or other systems enter is only computed from their figures.</summary>
    internal static DecisionKind Settled(DecisionKind written, IEnumerable<Expression?> formulas, Declarations declared)
    {
        if (written != DecisionKind.Measured)
            return written;
        var names = formulas.OfType<Expression>().SelectMany(formula => formula.Names).ToHashSet(StringComparer.Ordinal);
        var measures = declared.Measures.Where(measure => names.Contains(measure.Id)).ToList();
        return measures.Count > 0 && measures.TrueForAll(measure => measure.IsGiven) ? DecisionKind.Reported : DecisionKind.Measured;
    }

    /// <summary>The formulas of rules, with those that say to whom they apply.</summary>
    internal static IEnumerable<Expression?> FormulasOf(IEnumerable<ScoringRule> rules) => rules.SelectMany(rule => rule.Effect.Formulas.Append(rule.Applies.When));
}
