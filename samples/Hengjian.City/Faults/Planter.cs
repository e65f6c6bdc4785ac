using Hengjian.City.Sites;
using Hengjian.City.Truth;
using Hengjian.Core.Registry;

namespace Hengjian.City.Faults;

/// <summary>Plants the plan's faults on the sites and accounts of a registry, and keeps account of what did not fit.</summary>
internal sealed class Planter(CityRegistry registry, CityOptions options, RegistryIndex index, IReadOnlyList<SiteModel> sites)
{
    /// <summary>What decides which pages there are comes first; what is planted on pages comes after.</summary>
    private static readonly string[] Structural = ["column.stale", "column.blank", "home.stale", FaultKinds.NavigationHome, "message.unanswered", "message.board-stale"];

    private readonly List<DroppedFault> dropped = [];
    private readonly AccountFaults[] accounts = [.. registry.Accounts.Select(_ => new AccountFaults())];

    public IReadOnlyList<DroppedFault> Dropped => [.. dropped.OrderBy(fault => fault.Line).ThenBy(fault => fault.Target, StringComparer.Ordinal)];

    public IReadOnlyList<AccountFaults> Accounts => accounts;

    public void Plant()
    {
        var structures = new StructurePlanter(options.MonitoredAt);
        foreach (var (entry, address) in Addressed().Where(pair => Structural.Contains(pair.Entry.Kind)))
        {
            PlantOnSite(entry, address, structures.Plant);
        }

        foreach (var site in sites)
        {
            StructurePlanter.Settle(site, options.MonitoredAt);
        }

        var pages = new PagePlanter(registry, sites, options.MonitoredAt);
        foreach (var (entry, address) in Addressed().Where(pair => !Structural.Contains(pair.Entry.Kind)))
        {
            PlantOnSite(entry, address, pages.Plant);
        }

        PlantAccounts();
    }

    private IEnumerable<(FaultEntry Entry, string Address)> Addressed() =>
        from entry in options.Faults.Entries from address in entry.Values("site") select (entry, address);

    private void PlantOnSite(FaultEntry entry, string address, Func<FaultEntry, SiteModel, IEnumerable<string>> plant)
    {
        if (index.Site(address) is not { } ordinal)
        {
            Drop(entry, address, "登记表中没有这个类别或序号的网站");
            return;
        }

        foreach (var reason in plant(entry, sites[ordinal]))
        {
            Drop(entry, address, reason);
        }
    }

    private void PlantAccounts()
    {
        foreach (var entry in options.Faults.Entries.Where(entry => entry.Kind.StartsWith("account.", StringComparison.Ordinal)).OrderBy(entry => entry.Kind == "account.stale" ? 0 : 1))
        {
            foreach (var text in entry.Values("account"))
            {
                var ordinal = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - 1;
                PlantOnAccount(entry, text, ordinal < registry.Accounts.Count ? ordinal : null);
            }

            foreach (var text in entry.Values("platform"))
            {
                PlantOnAccount(entry, text, index.Account(text));
            }
        }
    }

    private void PlantOnAccount(FaultEntry entry, string target, int? ordinal)
    {
        if (ordinal is not { } found)
        {
            Drop(entry, target, "登记表中没有这个账号");
            return;
        }

        if (AccountPlanter.Plant(entry, registry.Accounts[found], accounts[found]) is { } reason)
        {
            Drop(entry, target, reason);
        }
    }

    private void Drop(FaultEntry entry, string target, string reason) => dropped.Add(new DroppedFault(entry.Line, entry.Kind, target, reason));
}
