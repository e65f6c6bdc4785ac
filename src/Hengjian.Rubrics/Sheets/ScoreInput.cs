namespace Hengjian.Rubrics.Sheets;

/// <summary>Something a rule looked at.</summary>
/// <param name="Name">The measure, question or option, as a formula names it; for a rule's own question the rule's id.</param>
/// <param name="Words">Its name in words (zh-CN).</param>
/// <param name="Value">Its value in words (zh-CN).</param>
/// <param name="Basis">How the value came about (zh-CN); empty when nothing is said.</param>
public sealed record ScoreInput(string Name, string Words, string Value, string Basis);
