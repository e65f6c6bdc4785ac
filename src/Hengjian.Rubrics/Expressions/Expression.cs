namespace Hengjian.Rubrics.Expressions;

/// <summary>A formula of the small language that conditions and counts are written in.</summary>
/// <remarks>
/// Bounded: at most 1,000 characters, 200 nodes and 32 levels; it has no names but those the rubric declares, and no loops but one over the items
/// of a list, which does not contain another: the cost is at most nodes × items.
/// Three-valued: what is not known stays open unless the known part decides alone (<c>false and open</c> is false).
/// </remarks>
public sealed class Expression
{
    /// <summary>The most characters a formula may have.</summary>
    public const int LongestSource = 1000;

    /// <summary>The most values and operators a formula may have.</summary>
    public const int MostNodes = 200;

    /// <summary>How deep a formula may be nested.</summary>
    public const int DeepestNesting = 32;

    internal Expression(string source, SourcePlace place, Node root, IReadOnlyList<string> names)
    {
        Source = source;
        Place = place;
        Root = root;
        Names = names;
    }

    /// <summary>The formula as written.</summary>
    public string Source { get; }

    /// <summary>Where it stands in the file.</summary>
    public SourcePlace Place { get; }

    /// <summary>The names it uses, each once, in the order of their first use.</summary>
    public IReadOnlyList<string> Names { get; }

    internal Node Root { get; }

    /// <summary>Whether it compares the dates of list items with the monitoring date or the period.</summary>
    internal bool DatesItems { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Source;
}
