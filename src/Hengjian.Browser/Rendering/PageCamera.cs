using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>Takes the picture of a whole page, as far down as is allowed.</summary>
internal sealed class PageCamera(IPage page, IsolatedWorld world, RenderOptions options)
{
    private const string Measure = "Math.max(document.documentElement ? document.documentElement.scrollHeight : 0, document.body ? document.body.scrollHeight : 0)";

    // A fixed background is as large as the window; in a picture of the whole page it would end there, and light text below it would be lost.
    private const string LetBackgroundGrow =
        """
        [document.documentElement, document.body].forEach(box => {
          if (box && getComputedStyle(box).backgroundAttachment.includes('fixed')) { box.style.setProperty('background-attachment', 'scroll', 'important'); }
        })
        """;

    /// <summary>Scrolls down and up again, a window at a time, so that what loads only when seen is asked for.</summary>
    public async Task ScrollAsync(TimeSpan limit, CancellationToken cancellation)
    {
        // A timer besides the frame: a page that draws nothing gives no frames.
        var script =
            $$"""
            (async () => {
              const most = {{options.MaxPictureHeight}}, step = {{options.Height}};
              for (let y = step; y < Math.min(most, {{Measure}}); y += step) {
                scrollTo({ top: y, behavior: 'instant' });
                await new Promise(next => { requestAnimationFrame(() => setTimeout(next, 0)); setTimeout(next, 100); });
              }
              scrollTo({ top: 0, behavior: 'instant' });
            })()
            """;
        await world.RunAsync(script, limit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the picture. The document must have been read before: a background fixed to the window is let loose.</summary>
    /// <returns>The picture as PNG, and how high the page is in CSS pixels.</returns>
    /// <exception cref="TimeoutException">The page does not draw itself in time.</exception>
    public async Task<(byte[] Png, int Height)> TakeAsync(TimeSpan limit, CancellationToken cancellation)
    {
        await world.RunAsync(LetBackgroundGrow, limit, cancellation).ConfigureAwait(false);
        var height = (int)Math.Clamp((await world.RunAsync(Measure, limit, cancellation).ConfigureAwait(false)).GetDouble(), options.Height, int.MaxValue);
        var png = await page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Clip = new Clip { X = 0, Y = 0, Width = options.Width, Height = Math.Min(height, options.MaxPictureHeight) },
            Animations = ScreenshotAnimations.Disabled,
            Timeout = (float)limit.TotalMilliseconds,
        }).WaitAsync(limit + TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
        return (png, height);
    }
}
