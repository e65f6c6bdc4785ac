using Hengjian.City.Outside;
using Hengjian.City.Sites;

namespace Hengjian.City.Wires;

/// <summary>How long requests take, and whether anything comes at all: a pure function of host, path and time.</summary>
internal sealed class Wire(CityMap map, CityOptions options)
{
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(2);

    public WireTimes Of(string host, string path, DateTimeOffset at)
    {
        var name = host.ToLowerInvariant();
        var lot = Chance.Join(Chance.Join(Chance.Join(Chance.Of(options.Seed), name), path), (ulong)(at.ToUnixTimeSeconds() / 60));
        var usual = new WireTimes(
            Milliseconds(lot, 1, 4, 40),
            Milliseconds(lot, 2, 8, 60),
            Milliseconds(lot, 3, 20, 80),
            Milliseconds(lot, 4, 40, 420),
            Milliseconds(lot, 5, 4, 60),
            null);
        if (map.Find(name) is { } sites)
        {
            var site = sites.SiteAt(path);
            return site is null ? usual : OfSite(site, path, at, usual, lot);
        }

        if (!OutsideHosts.Resolves(name))
        {
            return Broken(usual, WireFailure.NoName);
        }

        return OutsideHosts.Refuses(name) ? Broken(usual, WireFailure.Refused)
            : name == OutsideHosts.Slow ? usual with { FirstByte = Milliseconds(lot, 6, 3000, 8000) }
            : usual;
    }

    private static WireTimes OfSite(SiteModel site, string path, DateTimeOffset at, WireTimes usual, ulong lot)
    {
        var outages = site.Faults.Unreachable ?? site.Faults.Warning;
        if (outages is not null && outages.Cover(at))
        {
            return outages.Kind switch
            {
                OutageKind.NoName => Broken(usual, WireFailure.NoName),
                OutageKind.Refused => Broken(usual, WireFailure.Refused),
                OutageKind.Silence => Broken(usual, WireFailure.Silence),
                OutageKind.Slow => usual with { FirstByte = Milliseconds(lot, 7, 16_500, 26_000) },
                _ => usual,
            };
        }

        var hour = Chance.Join(site.Key, (ulong)(at.ToUnixTimeSeconds() / 3600));
        var slow = Chance.Below(hour, 40) == 0 && path.Length <= site.Base.Length;
        return slow ? usual with { FirstByte = Milliseconds(lot, 8, 3000, 8000) } : usual;
    }

    private static WireTimes Broken(WireTimes usual, WireFailure failure) => failure switch
    {
        WireFailure.NoName => usual with { Connect = TimeSpan.Zero, Tls = TimeSpan.Zero, FirstByte = TimeSpan.Zero, Transfer = TimeSpan.Zero, Failure = failure },
        WireFailure.Refused => usual with { Tls = TimeSpan.Zero, FirstByte = TimeSpan.Zero, Transfer = TimeSpan.Zero, Failure = failure },
        _ => usual with { FirstByte = Forever, Transfer = TimeSpan.Zero, Failure = failure },
    };

    private static TimeSpan Milliseconds(ulong lot, ulong phase, int least, int most) => TimeSpan.FromMilliseconds(Chance.Between(Chance.Join(lot, phase), least, most));
}
