namespace Hengjian.Rubrics;

/// <summary>A measure (度量) that a rubric uses: the rubric names it, whoever publishes it need not know the rubric.</summary>
/// <param name="Id">Its name, such as <c>links.dead-on-home</c>.</param>
/// <param name="Kind">The kind of value the rubric expects.</param>
/// <param name="Name">Its name in words (zh-CN), used wherever a sheet shows its value.</param>
/// <param name="IsShare">Whether the number is a fraction of one that is shown as a percentage.</param>
/// <param name="Place">Where the rubric declares it.</param>
public sealed record DeclaredMeasure(string Id, FactKind Kind, string Name, bool IsShare, SourcePlace Place)
{
    /// <summary>Which values can be right; a missing number lies between them.</summary>
    public ValueLimits Limits { get; init; } = ValueLimits.None;

    /// <summary>The fields of a list's items, in the file's order.</summary>
    public IReadOnlyList<DeclaredField> Fields { get; init; } = [];

    /// <summary>The field that says when an item happened, so that items outside the evidence dates do not count; null when items have no date.</summary>
    public string? Dated { get; init; }

    /// <summary>Whether people or other systems enter it, so that no check is expected to publish it.</summary>
    public bool IsGiven { get; init; }
}
