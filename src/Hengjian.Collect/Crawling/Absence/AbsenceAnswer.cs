using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>What one address answered, as far as absence is concerned: the target, the home page or a random sibling.</summary>
/// <param name="Asked">The address asked.</param>
/// <param name="Final">The address that answered after redirects, those of <see cref="ScriptedJump"/> among them.</param>
/// <param name="Status">The status of the final answer; null when there was none. A page that has not changed since it was captured (304) is passed as 200, with the shape it had.</param>
/// <param name="Shape">The shape of the page; null when it is none, or was not read.</param>
internal sealed record AbsenceAnswer(PageUrl Asked, PageUrl Final, int? Status, PageShape? Shape)
{
    /// <summary>The words of the links that lead to the asked address, each once; empty for siblings, or when unknown.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    /// <summary>Whether the server says by its status that there is nothing: 404 or 410.</summary>
    public bool IsHonest => Status is 404 or 410;

    /// <summary>Whether a page came.</summary>
    public bool IsServed => Status is >= 200 and < 300;
}
