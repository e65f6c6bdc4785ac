namespace Hengjian.Core.Measures;

/// <summary>A named number, flag or list of occurrences that a check publishes and a rubric may use.</summary>
/// <param name="Id">Its name, such as <c>columns.blank</c>: lower-case words joined by dots and hyphens.</param>
/// <param name="Value">Its value.</param>
/// <param name="Basis">How the value came about, in words with the numbers (zh-CN).</param>
/// <param name="Evidence">What proves a value that no finding proves (a sound page, a probe count); may be empty.</param>
public sealed record Measure(string Id, MeasureValue Value, string Basis, IReadOnlyList<Findings.Evidence> Evidence)
{
    /// <summary>The findings that say the same as a flag or number, so that points lost by it lead to them; occurrences name their findings themselves.</summary>
    public IReadOnlyList<Findings.Finding> Findings { get; init; } = [];
}
