namespace Hengjian.City.Wires;

/// <summary>Harmless failures of a home page: twice a week a 502 for ten minutes, never in the last twelve hours before the monitoring time.</summary>
internal static class Hiccups
{
    private const int Week = 7 * 24 * 60;
    private const int Quiet = 12 * 60;
    private const int Length = 10;

    public static bool Cover(ulong site, DateTimeOffset firstDay, DateTimeOffset monitoredAt, DateTimeOffset at)
    {
        if (at < firstDay || at >= monitoredAt)
        {
            return false;
        }

        var back = (int)(monitoredAt - at).TotalMinutes;
        var lot = Chance.Join(site, (ulong)(back / Week) + 500);
        for (var hiccup = 0UL; hiccup < 2; hiccup++)
        {
            var start = Chance.Between(Chance.Join(lot, hiccup), Quiet, Week - 1);
            if (back % Week <= start && back % Week > start - Length)
            {
                return true;
            }
        }

        return false;
    }
}
