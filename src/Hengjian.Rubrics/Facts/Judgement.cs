namespace Hengjian.Rubrics.Facts;

/// <summary>What a person decided: never a hidden number.</summary>
/// <param name="Rule">The rule or indicator it answers.</param>
/// <param name="Answer">The answer: a flag, a number or occurrences.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why (zh-CN).</param>
/// <param name="Proof">What it rests on.</param>
public sealed record Judgement(string Rule, FactValue Answer, string By, DateTimeOffset At, string Reason, IReadOnlyList<Sheets.ProofReference> Proof);
