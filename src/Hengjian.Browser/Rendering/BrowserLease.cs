namespace Hengjian.Browser.Rendering;

/// <summary>A running browser and how many pages use it. It ends when it is retired and the last page has given it back.</summary>
/// <param name="chromium">The browser; the first user has it already.</param>
internal sealed class BrowserLease(RunningChromium chromium) : IAsyncDisposable
{
    private readonly Lock sync = new();
    private int users = 1;
    private int pages = 1;
    private bool isRetired;

    /// <summary>The browser.</summary>
    public RunningChromium Chromium { get; } = chromium;

    /// <summary>Takes the browser for one more page.</summary>
    /// <returns>False when it has died, is retired, or has rendered <paramref name="mostPages"/>.</returns>
    public bool TryTake(int mostPages)
    {
        lock (sync)
        {
            if (isRetired || pages >= mostPages || !Chromium.IsAlive)
            {
                return false;
            }

            users++;
            pages++;
            return true;
        }
    }

    /// <summary>Lets no further page use it.</summary>
    public ValueTask RetireAsync()
    {
        lock (sync)
        {
            if (isRetired || users > 0)
            {
                isRetired = true;
                return ValueTask.CompletedTask;
            }

            isRetired = true;
        }

        return Chromium.DisposeAsync();
    }

    /// <summary>Ends a browser that answers no more, under all its pages.</summary>
    public void Kill()
    {
        lock (sync)
        {
            isRetired = true;
        }

        Chromium.Kill();
    }

    /// <summary>Gives the browser back after a page.</summary>
    public ValueTask DisposeAsync()
    {
        lock (sync)
        {
            users--;
            if (!isRetired || users > 0)
            {
                return ValueTask.CompletedTask;
            }
        }

        return Chromium.DisposeAsync();
    }
}
