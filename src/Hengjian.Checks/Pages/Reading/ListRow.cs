namespace Hengjian.Checks.Pages.Reading;

/// <summary>A row of a list: the element that makes it and what it says.</summary>
internal sealed class ListRow(int element, ListItem item)
{
    public int Element { get; } = element;

    public ListItem Item { get; private set; } = item;

    /// <summary>Of several links in a row the one with the longest words is the item's; a date beside any of them is the row's.</summary>
    public void TakeLonger(ListRow other)
    {
        var longer = other.Item.Title.Length > Item.Title.Length ? other.Item : Item;
        Item = longer with { Date = Item.Date ?? other.Item.Date, MonthDay = Item.MonthDay ?? other.Item.MonthDay };
    }
}
