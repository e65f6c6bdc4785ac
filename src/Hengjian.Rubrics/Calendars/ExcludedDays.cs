namespace Hengjian.Rubrics.Calendars;

/// <summary>The days on which a subject is not evaluated, such as while its site was closed with notice; periods that overlap count once.</summary>
internal sealed class ExcludedDays
{
    internal static readonly ExcludedDays None = new([]);

    private readonly List<(int First, int Last, int Before)> _periods = [];

    internal ExcludedDays(IEnumerable<DatePeriod> periods)
    {
        foreach (var period in periods.Where(period => period.From <= period.To).OrderBy(period => period.From))
        {
            var (first, last) = (period.From.DayNumber, period.To.DayNumber);
            if (_periods.Count > 0 && first <= _periods[^1].Last + 1)
                _periods[^1] = _periods[^1] with { Last = Math.Max(last, _periods[^1].Last) };
            else
                _periods.Add((first, last, UpTo(first - 1)));
        }
    }

    internal bool Contains(DateOnly day) => UpTo(day.DayNumber) > UpTo(day.DayNumber - 1);

    /// <summary>How many days from one to another, both included, are not excluded; zero when the other is earlier.</summary>
    internal int CountedDays(DateOnly from, DateOnly to) =>
        to < from ? 0 : to.DayNumber - from.DayNumber + 1 - (UpTo(to.DayNumber) - UpTo(from.DayNumber - 1));

    /// <summary>How many days up to a day are excluded.</summary>
    private int UpTo(int day)
    {
        var (low, high) = (0, _periods.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_periods[middle].First <= day)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return 0;
        var period = _periods[low - 1];
        return period.Before + Math.Min(day, period.Last) - period.First + 1;
    }
}
