using System.Collections.ObjectModel;

namespace Hengjian.Rubrics.Facts;

/// <summary>One counted thing.</summary>
/// <param name="Fact">The fact it stands for; under "no double deduction" a fact costs points once.</param>
/// <param name="Text">The thing in words (zh-CN).</param>
/// <param name="ProofId">The id of its proof.</param>
public sealed record FactOccurrence(string Fact, string Text, string ProofId)
{
    /// <summary>What else is known of it, by the field names the rubric declares: flags, numbers, dates and texts.</summary>
    public IReadOnlyDictionary<string, FactValue> Fields { get; init; } = ReadOnlyDictionary<string, FactValue>.Empty;
}
