using Hengjian.Text;

namespace Hengjian.Checks.FooterMark;

/// <summary>Compares the sponsor that a footer names with the units of the registry: leading 市 and the name of the city make no difference.</summary>
internal sealed class SponsorNames
{
    private readonly List<string> own = [];
    private readonly List<(string Core, string Unit)> others = [];

    public SponsorNames(SiteContext context)
    {
        var accepted = new HashSet<string>(StringComparer.Ordinal) { context.Site.Unit.Text };
        foreach (var site in context.Registry.Sites)
        {
            if (!site.IsChannel && string.Equals(site.Home.Host, context.Site.Home.Host, StringComparison.Ordinal))
            {
                accepted.Add(site.Unit.Text);
            }
        }

        foreach (var unit in context.Registry.Units.OrderBy(unit => unit.Name))
        {
            foreach (var name in unit.Aliases.Prepend(unit.Name.Text))
            {
                if (accepted.Contains(unit.Name.Text))
                {
                    own.Add(Core(name));
                }
                else if (Core(name).Length >= 3)
                {
                    others.Add((Core(name), unit.Name.Text));
                }
            }
        }

        own.Add(Core(context.Site.Unit.Text));
    }

    /// <summary>The other unit of the registry that a sponsor names; null when it names the site's own unit or nobody the registry knows.</summary>
    public string? OtherUnit(string sponsor)
    {
        var named = WidthFolding.Squeeze(sponsor);
        if (own.Exists(name => named.Contains(name, StringComparison.Ordinal)))
        {
            return null;
        }

        foreach (var (core, unit) in others)
        {
            if (named.EndsWith(core, StringComparison.Ordinal) && IsPrefix(named[..^core.Length]))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>What may stand before a unit's name: nothing, 市, or the name of a city or province.</summary>
    private static bool IsPrefix(string prefix) => prefix.Length == 0 || (prefix.Length <= 9 && prefix[^1] is '市' or '省');

    private static string Core(string name)
    {
        var squeezed = WidthFolding.Squeeze(name);
        return squeezed.Length > 3 && squeezed[0] == '市' ? squeezed[1..] : squeezed;
    }
}
