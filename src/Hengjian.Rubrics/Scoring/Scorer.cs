using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Turns a rubric and facts into a score sheet: a pure function, the same inputs give the same sheet whatever the order of the facts.</summary>
public static class Scorer
{
    /// <summary>Scores one subject.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="facts">Measures and judgements; what is missing stays open.</param>
    /// <param name="chosenOptions">Choices by option id where the default is not wanted; <see cref="Options.OptionChoices.Verify"/> finds wrong ones beforehand.</param>
    /// <exception cref="ArgumentException">An option or choice that the rubric does not have, or a target it does not know.</exception>
    public static ScoreSheet Score(Rubric rubric, SubjectFacts facts, IReadOnlyDictionary<string, string>? chosenOptions = null) => throw new NotImplementedException();
}
