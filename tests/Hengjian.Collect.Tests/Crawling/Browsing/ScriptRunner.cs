using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling.Browsing;

/// <summary>Plays the browser: shows what the test says that the scripts make of an address.</summary>
internal sealed class ScriptRunner(LaneClock clock, Func<PageUrl, string?> show) : IPageRenderer
{
    /// <summary>A picture, which need not be one.</summary>
    public static readonly byte[] Picture = "picture"u8.ToArray();

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What is missing from every page.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where every page ends; null for its own address.</summary>
    public PageUrl? Final { get; init; }

    public Task<RenderedPage?> RenderAsync(PageUrl url, CancellationToken cancellation)
    {
        Asked.Add(url.Text);
        return Task.FromResult(show(url) is { } html ? new RenderedPage(Final ?? url, html, Picture, clock.GetUtcNow()) { Status = 200, Notes = Notes } : null);
    }
}
