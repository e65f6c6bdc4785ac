namespace Hengjian.Rubrics.Sheets;

/// <summary>One veto item on a sheet.</summary>
/// <param name="Id">The item's id in the rubric.</param>
/// <param name="Name">The indicator it belongs to, such as 站点无法访问.</param>
/// <param name="Words">The rule in short words.</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="Outcome">Triggered, clear, open, or not applied to this subject.</param>
/// <param name="Basis">The inputs and the comparison in words with numbers (zh-CN).</param>
/// <param name="Evidence">What proves it.</param>
public sealed record VetoEntry(string Id, string Name, string Words, string Clause, RuleOutcome Outcome, string Basis, IReadOnlyList<ProofReference> Evidence);
