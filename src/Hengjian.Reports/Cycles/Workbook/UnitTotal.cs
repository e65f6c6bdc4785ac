using Hengjian.Documents;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Where a unit's block stands on the detail sheet.</summary>
/// <param name="First">The first cell of the block.</param>
/// <param name="Lowest">The cell of the lowest total; null for a vetoed unit.</param>
/// <param name="Highest">The cell of the highest total; null for a vetoed unit.</param>
internal sealed record UnitTotal(CellAddress First, CellAddress? Lowest, CellAddress? Highest);
