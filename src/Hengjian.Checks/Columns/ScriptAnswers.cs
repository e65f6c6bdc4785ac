using Hengjian.Checks.Pages;
using Hengjian.Core;

namespace Hengjian.Checks.Columns;

/// <summary>The JSON answers captured on a site, found by the addresses that pages name.</summary>
/// <remarks>A script may add a page number or query to the address it names; so an answer also belongs to an address that it begins with, or that has its path.</remarks>
internal sealed class ScriptAnswers
{
    private readonly SortedDictionary<string, IReadOnlyList<ListItem>> answers = new(StringComparer.Ordinal);

    /// <summary>Takes an answer.</summary>
    public void Add(Page page) => answers[SiteGround.Key(page.Url)] = page.Lists[0].Items;

    /// <summary>The items of the answers to some addresses; null when none of them was captured.</summary>
    public IReadOnlyList<ListItem>? Of(IEnumerable<PageUrl> addresses)
    {
        var found = new SortedDictionary<string, IReadOnlyList<ListItem>>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var key = SiteGround.Key(address);
            var path = Path(key);
            foreach (var (answer, items) in answers)
            {
                if (answer == key || (key.Length > path.Length && answer.StartsWith(key, StringComparison.Ordinal)) || (key.Length == path.Length && Path(answer) == path))
                {
                    found[answer] = items;
                }
            }
        }

        return found.Count == 0 ? null : [.. found.Values.SelectMany(items => items)];
    }

    private static string Path(string key) => key.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? key[..query] : key;
}
