using Hengjian.Collect.Crawling.State;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Finds the links that stand in a page template and lead to another dead address from each folder, such as a relative link in a footer: one slip, and many dead targets.</summary>
/// <remarks>
/// One link is the same words and the same address as written. It is a template's when it stands on several pages and at least <see cref="LeastTargets"/> of its targets are dead,
/// and most of its targets are: a pager that is dead in two columns is two faults.
/// </remarks>
internal sealed class TemplateLinks(CrawlFile file)
{
    /// <summary>How many dead targets make a link a template's.</summary>
    public const int LeastTargets = 3;

    /// <summary>The verdicts with those of one template's link joined under its first target by address.</summary>
    /// <param name="links">The verdicts, sorted by address.</param>
    /// <param name="ids">The ids of their targets.</param>
    public IReadOnlyList<LinkVerdict> Join(IReadOnlyList<LinkVerdict> links, IReadOnlyList<long> ids)
    {
        var dead = new Dictionary<long, int>();
        for (var at = 0; at < links.Count; at++)
        {
            if (links[at].Verdict == Core.Verdict.Faulty)
            {
                dead.Add(ids[at], at);
            }
        }

        if (dead.Count < LeastTargets)
        {
            return links;
        }

        var deadOf = new Dictionary<long, SortedSet<int>>();
        file.Edges.Scan((_, edges) =>
        {
            foreach (var edge in edges)
            {
                if (dead.TryGetValue(edge.Target, out var at))
                {
                    (deadOf.TryGetValue(edge.Form, out var known) ? known : deadOf[edge.Form] = []).Add(at);
                }
            }
        });

        var forms = deadOf.Where(form => form.Value.Count >= LeastTargets).ToDictionary();
        return forms.Count == 0 ? links : Joined(links, forms, LivingOf(forms, dead));
    }

    /// <summary>How many targets of each form are not dead; counted no further than matters.</summary>
    private Dictionary<long, HashSet<long>> LivingOf(Dictionary<long, SortedSet<int>> forms, Dictionary<long, int> dead)
    {
        var living = forms.Keys.ToDictionary(form => form, _ => new HashSet<long>());
        file.Edges.Scan((_, edges) =>
        {
            foreach (var edge in edges)
            {
                if (living.TryGetValue(edge.Form, out var known) && known.Count <= forms[edge.Form].Count && !dead.ContainsKey(edge.Target))
                {
                    known.Add(edge.Target);
                }
            }
        });
        return living;
    }

    private static LinkVerdict[] Joined(IReadOnlyList<LinkVerdict> links, Dictionary<long, SortedSet<int>> forms, Dictionary<long, HashSet<long>> living)
    {
        var joined = links.ToArray();
        foreach (var targets in forms.Where(form => living[form.Key].Count < form.Value.Count).Select(form => form.Value).OrderByDescending(targets => targets.Count).ThenBy(targets => targets.Min))
        {
            foreach (var at in targets.Where(at => joined[at].Template is null))
            {
                joined[at] = joined[at] with { Template = links[targets.Min].Target };
            }
        }

        return joined;
    }
}
