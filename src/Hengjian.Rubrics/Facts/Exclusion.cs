namespace Hengjian.Rubrics.Facts;

/// <summary>Days on which a subject is not evaluated, such as while its site was closed with notice.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Reason">Why (zh-CN).</param>
/// <param name="Proof">What it rests on.</param>
public sealed record Exclusion(DateOnly From, DateOnly To, string Reason, IReadOnlyList<Sheets.ProofReference> Proof);
