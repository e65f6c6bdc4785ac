namespace Hengjian.Checks.Columns;

/// <summary>What is known of a column's freshness.</summary>
internal enum ColumnState
{
    /// <summary>Nothing obliges it to change, or it only leads to other columns.</summary>
    Exempt,

    /// <summary>Something was published within its window.</summary>
    Updated,

    /// <summary>Nothing was published within its window.</summary>
    Stale,

    /// <summary>No item and no text.</summary>
    Blank,

    /// <summary>It could not be settled.</summary>
    NotProven,
}
