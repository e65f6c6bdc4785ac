namespace Hengjian.Rubrics.Tables;

/// <summary>A column of a rubric's table.</summary>
/// <param name="Heading">Its heading (zh-CN), by which it is found again when the table is read.</param>
/// <param name="Width">How wide it is, in characters of the standard letter.</param>
public sealed record TableColumn(string Heading, double Width)
{
    /// <summary>Whether it holds numbers that formulas add up.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it belongs to the printed table; the others are for the machine and stand to the right.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>The owner whose cells run down over all its rows, such as 1 for a group and 2 for an indicator; 0 for a cell of one row.</summary>
    public int Span { get; init; }

    /// <summary>Whether the column may be missing when the table is read.</summary>
    internal bool IsOptional { get; init; }

    /// <summary>What the program calls it.</summary>
    internal string Id { get; init; } = "";
}
