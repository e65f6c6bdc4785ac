namespace Hengjian.Checks.Pages;

/// <summary>A list of a page: rows of one shape that stand together, each with a link.</summary>
/// <param name="Heading">The words right before it; empty when there are none.</param>
/// <param name="Items">Its rows in the order of the page.</param>
/// <param name="Region">Where it stands.</param>
public sealed record PageList(string Heading, IReadOnlyList<ListItem> Items, PageRegion Region)
{
    /// <summary>How many rows show a date.</summary>
    public int Dated => Items.Count(item => item.IsDated);
}
