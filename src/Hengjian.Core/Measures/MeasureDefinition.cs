namespace Hengjian.Core.Measures;

/// <summary>The promise of a check to publish a measure.</summary>
/// <param name="Id">The measure's name.</param>
/// <param name="Kind">Which kind of value it has when it is proven.</param>
/// <param name="Meaning">What it means, with its unit and window (zh-CN).</param>
public sealed record MeasureDefinition(string Id, MeasureKind Kind, string Meaning);
