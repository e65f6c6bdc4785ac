using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.MessageBoard;

/// <summary>A page that may be a board of messages.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNamed">Whether its own words say that it is one.</param>
/// <param name="Items">What it lists.</param>
/// <param name="ListAddresses">Where its scripts get lists from.</param>
/// <param name="FilledByScript">Whether scripts may fill it.</param>
/// <param name="HasStatistics">Whether it says how many messages were received and answered; null when a script may say so.</param>
/// <param name="Proof">Its page.</param>
internal sealed record Board(
    PageUrl Url,
    string Name,
    bool IsNamed,
    IReadOnlyList<ListItem> Items,
    IReadOnlyList<PageUrl> ListAddresses,
    bool FilledByScript,
    bool? HasStatistics,
    Evidence Proof)
{
    public string ListKey { get; } = SiteGround.ListKey(Url);

    public bool IsFirstPage { get; } = SiteGround.ListKey(Url) == SiteGround.Key(Url);
}
