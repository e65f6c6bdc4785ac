using System.Globalization;
using Hengjian.City.Faults;
using Hengjian.City.Sites;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Truth;

/// <summary>Tells what is planted, by looking at the finished sites and accounts.</summary>
internal static class TruthTeller
{
    public static CityTruth Tell(CityRegistry registry, CityOptions options, IReadOnlyList<SiteModel> sites, Planter planter)
    {
        var faults = new List<PlantedFault>();
        var traps = new List<PlantedTrap>();
        foreach (var site in sites.Where(site => site.Registered is not null))
        {
            faults.AddRange(new SiteTruth(site).Faults());
            traps.AddRange(SiteTraps.Of(site));
        }

        var today = ChinaTime.DayOf(options.MonitoredAt);
        for (var ordinal = 0; ordinal < registry.Accounts.Count; ordinal++)
        {
            var account = registry.Accounts[ordinal];
            var code = account.Code.Text;
            var planted = planter.Accounts[ordinal];
            if (planted.Stale)
            {
                faults.Add(new PlantedFault("account.stale", code, code, "", null));
            }

            faults.AddRange(planted.Gaps.Select(week => new PlantedFault(
                "account.weekly-gap", code, code, today.AddDays(-7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)));
            if (!account.HasPosts)
            {
                traps.Add(new PlantedTrap("program-without-posts", code, code, "小程序和移动客户端没有推送，需人工核查"));
            }
            else if (account.IsServiceAccount && !planted.Stale)
            {
                traps.Add(new PlantedTrap("service-account-rare", code, code, "服务号推送少，但两周内有更新"));
            }
        }

        return new CityTruth(
            [.. faults.OrderBy(fault => fault.Kind, StringComparer.Ordinal).ThenBy(fault => fault.Subject, StringComparer.Ordinal).ThenBy(fault => fault.Place, StringComparer.Ordinal).ThenBy(fault => fault.Detail, StringComparer.Ordinal)],
            [.. traps.OrderBy(trap => trap.Kind, StringComparer.Ordinal).ThenBy(trap => trap.Subject, StringComparer.Ordinal).ThenBy(trap => trap.Place, StringComparer.Ordinal)],
            planter.Dropped);
    }
}
