using System.Globalization;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>Looks at units, sites and accounts together; everything it finds is a warning.</summary>
internal sealed class CrossChecks(UnitList units, IReadOnlyList<SiteRow> sites, IReadOnlyList<AccountRow> accounts, ImportLog log)
{
    /// <summary>The sizes of the classes, in the order in which the units name them.</summary>
    public IReadOnlyList<ClassSize> Classes()
    {
        var classOf = units.Entries.ToDictionary(entry => entry.Name, entry => entry.Class);
        return [.. units.Entries.Where(entry => entry.Class.Length > 0).GroupBy(entry => entry.Class).Select(group =>
            new ClassSize(new SubjectClass(group.Key), group.Count(), sites.Count(row => classOf[row.Site.Unit] == group.Key)))];
    }

    /// <summary>A channel whose portal is not registered: once for each portal.</summary>
    public void Portals()
    {
        var hosts = sites.Where(row => !row.Site.IsChannel).Select(row => row.Site.Home.Uri.Authority).ToHashSet(StringComparer.Ordinal);
        foreach (var portal in sites.Where(row => row.Site.IsChannel && !hosts.Contains(row.Site.Home.Uri.Authority)).GroupBy(row => row.Site.Home.Uri.Authority))
        {
            log.Warn(Layout.Sites, portal.First().Row, Layout.Home, portal.Key, Invariant($"{portal.Count()} 个频道设在 {portal.Key} 之下，而这个门户不在登记表中；频道照常读取，门户本身不受监测"));
        }
    }

    /// <summary>Sites without a registered code: once for all.</summary>
    public void SiteCodes()
    {
        var without = sites.Where(row => row.Site.Code is null).ToList();
        if (without.Count > 0)
        {
            log.Warn(Layout.Sites, without[0].Row, Layout.SiteCode, "", Invariant($"{sites.Count} 个网站（频道）中有 {without.Count} 个没有登记网站标识码，其页脚与“找错”入口的标识码无从比对"));
        }
    }

    /// <summary>Units that have sites but no class: once for all.</summary>
    public void UnitClasses()
    {
        var named = sites.Select(row => row.Site.Unit).ToHashSet();
        var without = units.Entries.Where(entry => entry.Class.Length == 0 && named.Contains(entry.Name)).ToList();
        if (without.Count > 0)
        {
            log.Warn(without[0].Sheet, without[0].Row, Layout.Class, "", Invariant($"{without.Count} 个有网站的单位没有类别，不能按类别考评：{Some(without)}"));
        }
    }

    /// <summary>One owner's part of account codes, the first ten characters, under two units.</summary>
    public void Owners()
    {
        foreach (var owner in accounts.GroupBy(row => row.Account.Code.Owner))
        {
            var owners = owner.DistinctBy(row => row.Account.Unit).ToList();
            if (owners.Count > 1)
            {
                var list = string.Join("、", owners.Select(row => Invariant($"{row.Account.Unit}（第 {row.Row} 行）")));
                log.Warn(Layout.Accounts, owners[1].Row, Layout.AccountCode, owner.Key, $"同一开办主体的标识码前十位分属 {owners.Count} 个单位：{list}");
            }
        }
    }

    /// <summary>Units that have accounts without a site, sites without accounts, or neither.</summary>
    public void Coverage()
    {
        var (withSite, withAccount) = (sites.Select(row => row.Site.Unit).ToHashSet(), accounts.Select(row => row.Account.Unit).ToHashSet());
        foreach (var entry in units.Entries)
        {
            var reason = (withSite.Contains(entry.Name), withAccount.Contains(entry.Name)) switch
            {
                (false, true) => Invariant($"有 {accounts.Count(row => row.Account.Unit == entry.Name)} 个新媒体账号，没有网站（频道）"),
                (true, false) => "有网站（频道），没有新媒体账号",
                (false, false) => "既没有网站（频道），也没有新媒体账号",
                _ => null,
            };
            if (reason is not null)
            {
                log.Warn(entry.Sheet, entry.Row, entry.Sheet == Layout.Units ? Layout.Name : Layout.Unit, entry.Name.Text, reason);
            }
        }
    }

    private static string Some(List<UnitEntry> entries) => string.Join("、", entries.Take(5).Select(entry => entry.Name.Text)) + (entries.Count > 5 ? " 等" : "");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
