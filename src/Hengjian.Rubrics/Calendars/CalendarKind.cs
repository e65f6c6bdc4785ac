namespace Hengjian.Rubrics.Calendars;

/// <summary>Which days a scheme counts as working days (工作日).</summary>
public enum CalendarKind
{
    /// <summary>Every day of the week.</summary>
    EveryDay,

    /// <summary>Monday to Friday, whatever holidays there are.</summary>
    Weekdays,

    /// <summary>Monday to Friday without the holidays and with the make-up days (调休) of a published arrangement.</summary>
    Official,
}
