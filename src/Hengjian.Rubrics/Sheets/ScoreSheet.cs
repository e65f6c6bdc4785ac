namespace Hengjian.Rubrics.Sheets;

/// <summary>The result of one subject (评分表): every point with the rule, the arithmetic and the proof behind it.</summary>
/// <param name="Rubric">The rubric's id.</param>
/// <param name="Version">The rubric's version; a sheet is recomputed under the version it names.</param>
/// <param name="Subject">Who is scored.</param>
/// <param name="Class">The subject's class; null where the rubric has none.</param>
/// <param name="Verdict">Whether a veto item or the pass line decided.</param>
/// <param name="Vetoes">Every veto item that applies to the subject, triggered or not.</param>
/// <param name="Total">The sum of the parts, never below zero; the fixed score of a veto item that gives one; null when a veto item decided without a score, or there are no parts.</param>
/// <param name="Grade">The grade (等次); null when it is open, when the rubric states no bands, or when quotas give it (<see cref="Rankings.Ranking"/>).</param>
/// <param name="Parts">The parts with their indicators; empty when a veto item decided.</param>
/// <param name="OpenPoints">What still has to be judged or measured, with what is at stake.</param>
/// <param name="Options">How the rubric's holes were filled for this sheet.</param>
public sealed record ScoreSheet(
    string Rubric,
    string Version,
    string Subject,
    string? Class,
    SheetVerdict Verdict,
    IReadOnlyList<VetoEntry> Vetoes,
    ScoreRange? Total,
    string? Grade,
    IReadOnlyList<PartScore> Parts,
    IReadOnlyList<OpenPoint> OpenPoints,
    IReadOnlyList<ChosenOption> Options)
{
    /// <summary>The pass line and the events that limit the grade, each with what became of it; empty when the rubric has none.</summary>
    public IReadOnlyList<VetoEntry> Limits { get; init; } = [];

    /// <summary>The sheets of the objects below this one, in the order of the facts.</summary>
    public IReadOnlyList<ScoreSheet> Children { get; init; } = [];
}
