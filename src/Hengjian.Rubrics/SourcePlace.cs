namespace Hengjian.Rubrics;

/// <summary>Where something stands in a rubric file.</summary>
/// <param name="Line">The line, beginning with 1.</param>
/// <param name="Column">The column in UTF-16 units, beginning with 1.</param>
public readonly record struct SourcePlace(int Line, int Column);
