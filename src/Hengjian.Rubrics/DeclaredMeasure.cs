namespace Hengjian.Rubrics;

/// <summary>A measure (度量) that a rubric uses: the rubric names it, whoever publishes it need not know the rubric.</summary>
/// <param name="Id">Its name, such as <c>links.dead-on-home</c>.</param>
/// <param name="Kind">The kind of value the rubric expects.</param>
/// <param name="Name">Its name in words (zh-CN), used wherever a sheet shows its value.</param>
/// <param name="IsShare">Whether the number is a fraction of one that is shown as a percentage.</param>
/// <param name="Place">Where the rubric declares it.</param>
public sealed record DeclaredMeasure(string Id, FactKind Kind, string Name, bool IsShare, SourcePlace Place);
