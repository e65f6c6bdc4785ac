using Hengjian.Core;

namespace Hengjian.Collect.Fetching;

/// <summary>The lines of a fetcher: as many as its callers use at a time, each with at most <see cref="Tap.MostConnections"/> connections. Safe for several threads.</summary>
/// <remarks>With one caller there is one line, so that the order of requests and connections is the same every time.</remarks>
internal sealed class LinePool(INetwork network, int headerKilobytes) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Line> free = [];
    private bool isDisposed;

    /// <summary>Takes a line out, one with a connection to the host if there is one, else the one used last.</summary>
    public Line Rent(PageUrl url)
    {
        var authority = Wire.AuthorityOf(url.Uri);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (free.Count > 0)
            {
                var place = free.FindLastIndex(line => line.Tap.LeadsTo(authority));
                place = place < 0 ? free.Count - 1 : place;
                var found = free[place];
                free.RemoveAt(place);
                return found;
            }
        }

        return new Line(network, headerKilobytes);
    }

    /// <summary>Puts a line back.</summary>
    public void Return(Line line)
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                free.Add(line);
                return;
            }
        }

        line.Dispose();
    }

    public void Dispose()
    {
        Line[] left;
        lock (gate)
        {
            isDisposed = true;
            left = [.. free];
            free.Clear();
        }

        Array.ForEach(left, line => line.Dispose());
    }
}
