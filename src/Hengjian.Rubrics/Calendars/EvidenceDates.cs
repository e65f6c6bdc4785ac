namespace Hengjian.Rubrics.Calendars;

/// <summary>Which dates the items of dated lists may have; an item dated outside does not count.</summary>
/// <param name="Within">The days allowed; null when any day is.</param>
/// <param name="IsPeriod">Whether these are the days of the period that is evaluated.</param>
public sealed record EvidenceDates(DatePeriod? Within, bool IsPeriod);
