using Hengjian.Core;

namespace Hengjian.Checks.Pages;

/// <summary>One item of a list.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Target">Where it leads; null for an item of a JSON list that names no address.</param>
/// <param name="Date">The date beside it; null when there is none.</param>
/// <param name="MonthDay">The date beside it when the list shows month and day only; its year is not known.</param>
public sealed record ListItem(string Title, PageUrl? Target, DateOnly? Date, (int Month, int Day)? MonthDay = null)
{
    /// <summary>Whether a date of any form stands beside it.</summary>
    public bool IsDated => Date is not null || MonthDay is not null;

    /// <summary>The date beside it; month and day are read as the latest such day up to a given one, so that nothing is called older than it may be.</summary>
    public DateOnly? DateAsOf(DateOnly day)
    {
        if (Date is not null || MonthDay is not { } form)
        {
            return Date;
        }

        for (var year = day.Year; year > day.Year - 5; year--)
        {
            if (form.Day <= DateTime.DaysInMonth(year, form.Month) && new DateOnly(year, form.Month, form.Day) is var date && date <= day)
            {
                return date;
            }
        }

        return null;
    }
}
