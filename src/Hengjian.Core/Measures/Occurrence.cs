namespace Hengjian.Core.Measures;

/// <summary>One counted thing.</summary>
/// <param name="Fact">What it is a fact about, so that it is not deducted twice under two indicators: usually <c>kind|place|detail</c>.</param>
/// <param name="Text">The thing in words (zh-CN).</param>
/// <param name="FindingId">The finding that proves it.</param>
public sealed record Occurrence(string Fact, string Text, string FindingId);
