namespace Hengjian.Rubrics.Calendars;

/// <summary>How days are counted for one subject.</summary>
/// <param name="Calendar">The working days; null when the rubric states none.</param>
/// <param name="Excluded">The days on which the subject is not evaluated.</param>
internal sealed record SubjectDays(WorkCalendar? Calendar, ExcludedDays Excluded);
