using Hengjian.Documents;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Where a unit's points stand in a workbook.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="First">The first cell of the unit's block.</param>
/// <param name="Points">The cell of the total, which says 待定 while it is open; null for a unit without points.</param>
/// <param name="Lowest">The cell of the lowest total; null for a unit without points.</param>
/// <param name="Highest">The cell of the highest total; null for a unit without points.</param>
internal sealed record UnitTotal(string Sheet, CellAddress First, CellAddress? Points, CellAddress? Lowest, CellAddress? Highest)
{
    /// <summary>The cell of the grade; null where none stands.</summary>
    public CellAddress? Grade { get; init; }
}
