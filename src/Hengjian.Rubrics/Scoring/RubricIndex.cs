using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What a rubric declares, by id.</summary>
internal sealed class RubricIndex(Rubric rubric)
{
    internal Rubric Rubric { get; } = rubric;

    internal Dictionary<string, DeclaredMeasure> Measures { get; } = rubric.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);

    internal Dictionary<string, Question> Questions { get; } = rubric.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricOption> Options { get; } = rubric.Options.ToDictionary(option => option.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricTarget> Targets { get; } = rubric.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);

    internal Dictionary<string, RubricPart> Parts { get; } = rubric.Parts.ToDictionary(part => part.Id, StringComparer.Ordinal);
}
