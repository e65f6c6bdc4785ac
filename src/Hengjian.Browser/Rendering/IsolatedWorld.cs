using System.Text.Json;
using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>Runs our own scripts in a page, in a world apart (isolated world of the DevTools protocol): they see the document, but nothing that the page's scripts have bent.</summary>
internal sealed class IsolatedWorld
{
    private const string Name = "hengjian";

    private readonly ICDPSession session;
    private int? context;

    private IsolatedWorld(ICDPSession session) => this.session = session;

    /// <summary>Opens the world of a page; it follows the page to other documents.</summary>
    public static async Task<IsolatedWorld> OpenAsync(IPage page) =>
        new(await page.Context.NewCDPSessionAsync(page).ConfigureAwait(false));

    /// <summary>Runs a script and reads its result, waited for where it is a promise.</summary>
    /// <exception cref="PlaywrightException">The document has gone, or the script failed.</exception>
    /// <exception cref="TimeoutException">The page is too busy to answer within <paramref name="limit"/>.</exception>
    public async Task<JsonElement> RunAsync(string script, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return await EvaluateAsync(script).WaitAsync(limit, cancellation).ConfigureAwait(false);
        }
        catch (PlaywrightException) when (context is not null)
        {
            // Another document has come, or is coming.
            context = null;
            return await EvaluateAsync(script).WaitAsync(limit, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<JsonElement> EvaluateAsync(string script)
    {
        context ??= await CreateAsync().ConfigureAwait(false);
        var answer = (await session.SendAsync("Runtime.evaluate", new Dictionary<string, object>
        {
            ["expression"] = script,
            ["contextId"] = context.Value,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        }).ConfigureAwait(false))!.Value;
        return answer.TryGetProperty("exceptionDetails", out var details)
            ? throw new PlaywrightException("The script failed: " + details.GetRawText())
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    private async Task<int> CreateAsync()
    {
        var tree = (await session.SendAsync("Page.getFrameTree").ConfigureAwait(false))!.Value;
        var frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        var world = (await session.SendAsync("Page.createIsolatedWorld", new Dictionary<string, object> { ["frameId"] = frame, ["worldName"] = Name }).ConfigureAwait(false))!.Value;
        return world.GetProperty("executionContextId").GetInt32();
    }
}
