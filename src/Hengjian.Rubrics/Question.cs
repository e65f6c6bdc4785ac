namespace Hengjian.Rubrics;

/// <summary>Something that a person answers; the answer is a judgement with name, time, reason and proof.</summary>
/// <param name="Id">The id a judgement names: the question's own, or that of the rule or veto item that asks.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Name">A few words for arithmetic and lists (zh-CN).</param>
/// <param name="Text">The question in full (zh-CN).</param>
/// <param name="Choices">The choices of a <see cref="QuestionKind.Choice"/>; empty otherwise.</param>
/// <param name="AtMost">The largest number that may be answered; null when there is no limit.</param>
/// <param name="Assisted">Whether the machine prepares candidates for the answer.</param>
public sealed record Question(
    string Id,
    QuestionKind Kind,
    string Name,
    string Text,
    IReadOnlyList<QuestionChoice> Choices,
    decimal? AtMost,
    bool Assisted)
{
    /// <summary>The smallest number that may be answered; zero unless the rubric states another.</summary>
    public decimal AtLeast { get; init; }

    /// <summary>Whether an answer without proof stays open (须附佐证材料).</summary>
    public bool NeedsProof { get; init; }
}
