using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>Waits until a page has come to rest, and never longer than told.</summary>
/// <remarks>
/// At rest means: nothing under way and no element or text changed for the quiet time.
/// A page whose document never rests (a clock, a carousel) is at rest once nothing has been under way for four times as long;
/// one that keeps a request open for ever, once its document has not changed for ten times as long.
/// </remarks>
internal sealed class QuietWatch(PageTraffic traffic, IsolatedWorld world, TimeSpan quiet, TimeProvider clock)
{
    private const string SinceLastChange =
        """
        (() => {
          if (!globalThis.lastChange) {
            globalThis.lastChange = { at: performance.now() };
            new MutationObserver(() => { globalThis.lastChange.at = performance.now(); }).observe(document, { subtree: true, childList: true, characterData: true });
          }
          return performance.now() - globalThis.lastChange.at;
        })()
        """;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits.</summary>
    /// <returns>False when the limit came first.</returns>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) is var spent && spent < limit)
        {
            var still = await DocumentStillForAsync(limit - spent, cancellation).ConfigureAwait(false);
            var silent = traffic.QuietFor;
            if ((silent >= quiet && still >= quiet) || silent >= 4 * quiet || still >= 10 * quiet)
            {
                return true;
            }

            await Task.Delay(Step, clock, cancellation).ConfigureAwait(false);
        }

        return false;
    }

    private async Task<TimeSpan> DocumentStillForAsync(TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            var milliseconds = await world.RunAsync(SinceLastChange, limit, cancellation).ConfigureAwait(false);
            return TimeSpan.FromMilliseconds(milliseconds.GetDouble());
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // Another document is coming, or scripts keep the page busy: not still.
            return TimeSpan.Zero;
        }
    }
}
