using Hengjian.Core;

namespace Hengjian.Browser.Tests;

/// <summary>One renderer for all tests of a class, over a network of its own.</summary>
public sealed class RenderingBrowser : IAsyncLifetime
{
    private PageRenderer? renderer;

    public InventedNetwork Network { get; } = new();

    public async Task<RenderAttempt> AttemptAsync(string url) => await renderer!.AttemptAsync(PageUrl.Parse(url), CancellationToken.None);

    public Task InitializeAsync()
    {
        renderer = ChromiumFile.IsPresent ? new PageRenderer(Network.OpenAsync, TimeProvider.System, Settings.Render) : null;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (renderer is not null)
        {
            await renderer.DisposeAsync();
        }
    }
}
