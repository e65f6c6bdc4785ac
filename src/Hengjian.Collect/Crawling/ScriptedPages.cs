using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>The pages of a site whose plain HTML is not enough, because scripts fill them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Rendered">Of how many the browser showed the content. Of the others the links that come by script are not known.</param>
public sealed record ScriptedPages(int Count, int Rendered)
{
    /// <summary>The first by address of those that were not rendered; null when all were.</summary>
    public PageUrl? Example { get; init; }

    /// <summary>Why that one is not enough (zh-CN).</summary>
    public string? Reason { get; init; }
}
