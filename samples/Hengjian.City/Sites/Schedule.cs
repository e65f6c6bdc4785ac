using Hengjian.Core;

namespace Hengjian.City.Sites;

/// <summary>When the items of a section were published: a pure function of the item's index, so that no item is ever stored. Index 0 is the oldest.</summary>
/// <remarks>Times grow strictly with the index. With steps of a day or more an item appears in working hours.</remarks>
internal sealed class Schedule(ulong key, DateTimeOffset newest, TimeSpan step, int count, bool even = false)
{
    private readonly bool daily = step >= TimeSpan.FromDays(1);
    private readonly int looseness = even || step < TimeSpan.FromDays(2) ? 1 : Math.Max(1, (int)(step.TotalDays / 2));

    /// <summary>How many items there are at the monitoring time and ever after.</summary>
    public int Count => count;

    public DateTimeOffset Published(int index)
    {
        var at = newest - (step * (count - 1 - index));
        if (!daily)
        {
            return ChinaTime.At(at);
        }

        var lot = Chance.Join(key, (ulong)index);
        var day = ChinaTime.DayOf(at);
        if (index < count - 1)
        {
            day = day.AddDays(-Chance.Below(lot, looseness));
        }

        return ChinaTime.StartOf(day).AddMinutes(480 + Chance.Below(Chance.Join(lot, 1), 600));
    }

    /// <summary>How many items can be seen at a time: those with an index below it.</summary>
    public int VisibleAt(DateTimeOffset at)
    {
        if (count == 0 || at >= Published(count - 1))
        {
            return count;
        }

        var guess = count - 1 - (long)((newest - at) / step);
        var index = (int)Math.Clamp(guess, 0, count - 1);
        while (index >= 0 && Published(index) > at)
        {
            index--;
        }

        while (index + 1 < count && Published(index + 1) <= at)
        {
            index++;
        }

        return index + 1;
    }
}
