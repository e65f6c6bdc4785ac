using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Calendars;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
public sealed record DatePeriod(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <inheritdoc/>
    public override string ToString() => $"{Plain.Day(From)} 至 {Plain.Day(To)}";
}
