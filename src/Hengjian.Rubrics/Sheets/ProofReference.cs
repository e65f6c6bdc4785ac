namespace Hengjian.Rubrics.Sheets;

/// <summary>A pointer from a point to its proof. The library does not open it; it hands through what the facts brought.</summary>
/// <param name="Id">The id of a finding, a judgement or a document in the product that made the facts.</param>
/// <param name="Text">What it shows, in words (zh-CN).</param>
public sealed record ProofReference(string Id, string Text);
