using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Browsing;

/// <summary>What became of a page whose plain HTML is not enough.</summary>
/// <param name="Reason">Why it is not enough (zh-CN).</param>
/// <param name="Pattern">The form of its address, under which it counts.</param>
internal sealed record BrowserLook(string Reason, string Pattern)
{
    /// <summary>Whether the browser was asked for it.</summary>
    public bool WasTried { get; init; }

    /// <summary>The document as the scripts left it, kept as evidence; null when the browser did not show the page.</summary>
    public Digest? Document { get; init; }

    /// <summary>The shape of that document; null when it proves nothing.</summary>
    public PageShape? Shape { get; init; }

    /// <summary>The links of both, the plain page's first; null when the browser adds none.</summary>
    public PageLinks? Links { get; init; }
}
