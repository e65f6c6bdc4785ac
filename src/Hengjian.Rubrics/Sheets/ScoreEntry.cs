namespace Hengjian.Rubrics.Sheets;

/// <summary>One rule of an indicator on a sheet.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The rule in short words.</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Basis">Inputs and arithmetic in words with numbers (zh-CN).</param>
/// <param name="Occurrences">How many occurrences counted; null for a rule that does not count.</param>
/// <param name="Points">The change it made: negative for a deduction, positive for an award, before the cap; zero when open.</param>
/// <param name="Evidence">What proves it.</param>
public sealed record ScoreEntry(
    string Rule,
    string Words,
    string Clause,
    RuleOutcome Outcome,
    string Basis,
    int? Occurrences,
    decimal Points,
    IReadOnlyList<ProofReference> Evidence)
{
    /// <summary>The scheme's own sentence, where the office pasted it; empty as shipped.</summary>
    public string OfficialText { get; init; } = "";

    /// <summary>What was known and used, one by one.</summary>
    public IReadOnlyList<ScoreInput> Inputs { get; init; } = [];

    /// <summary>The arithmetic alone, as a person would write it (zh-CN); empty while nothing follows yet.</summary>
    public string Arithmetic { get; init; } = "";

    /// <summary>What people decided and this rule used.</summary>
    public IReadOnlyList<Facts.Judgement> Judgements { get; init; } = [];
}
