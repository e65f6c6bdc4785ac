using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Turns a rubric and facts into a score sheet: a pure function, the same inputs give the same sheet whatever the order of the facts.</summary>
/// <remarks>
/// The objects below a subject (<see cref="SubjectFacts.Children"/>) come first, each with a sheet of its own. Then veto items: one that fails the subject or gives it a fixed score ends the scoring.
/// Deductions and awards are capped at the indicator's weight, then the part is rescaled, then rounded; the total is never below zero. Last come the pass line and the grade.
/// Nothing that is missing counts as full marks or as zero: it is an open point, and the result a range.
/// </remarks>
public static class Scorer
{
    /// <summary>Scores one subject.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="facts">Measures and judgements; what is missing stays open. <see cref="SubjectFactsCheck"/> finds what does not fit the rubric beforehand.</param>
    /// <param name="chosenOptions">Choices by option id where the default is not wanted; <see cref="OptionChoices.Verify"/> finds wrong ones beforehand.</param>
    /// <exception cref="ArgumentException">An option or choice that the rubric does not have, a target or class it does not know, or children nested deeper than <see cref="SubjectFacts.MostLevelsOfChildren"/>.</exception>
    public static ScoreSheet Score(Rubric rubric, SubjectFacts facts, IReadOnlyDictionary<string, string>? chosenOptions = null) =>
        new SubjectScoring(rubric, OptionChoices.Take(rubric, chosenOptions)).Score(facts, 0);
}
