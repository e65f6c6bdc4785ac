using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.Columns;

/// <summary>A column of a site and what is known of it.</summary>
/// <param name="Url">The address of its first page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsNested">Whether the column above it is of the same kind, so that it is no first-level column of its kind.</param>
/// <param name="State">Whether it is updated, stale, blank …</param>
/// <param name="Latest">The newest date of its items up to the monitoring day; null when there is none.</param>
/// <param name="Items">How many items were seen.</param>
/// <param name="Proof">Its first page with the items or text that show the state.</param>
internal sealed record Column(PageUrl Url, string Name, ColumnKind Kind, bool IsNested, ColumnState State, DateOnly? Latest, int Items, Evidence Proof);
