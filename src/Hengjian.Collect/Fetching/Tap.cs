namespace Hengjian.Collect.Fetching;

/// <summary>Listens on all connections of one line. A line carries one request at a time, so what passes belongs to the current recording.</summary>
/// <remarks>It also keeps the number of idle connections small: beyond <see cref="MostConnections"/> the one that lay idle longest is closed.</remarks>
internal sealed class Tap
{
    /// <summary>The most connections that a line holds open.</summary>
    public const int MostConnections = 4;

    private readonly Lock gate = new();
    private readonly List<Connection> connections = [];

    /// <summary>The recording of the request under way; null between requests.</summary>
    public Recording? Current { get; set; }

    /// <summary>Whether a connection to a host is open.</summary>
    /// <param name="authority">Scheme, host and port.</param>
    public bool LeadsTo(string authority)
    {
        lock (gate)
        {
            return connections.Exists(one => one.Authority == authority);
        }
    }

    /// <summary>Takes in a connection that was opened; it is the newest.</summary>
    public void Add(Connection opened)
    {
        Connection[] surplus;
        lock (gate)
        {
            connections.Add(opened);
            surplus = [.. connections.Take(connections.Count - MostConnections)];
        }

        foreach (var idle in surplus)
        {
            // The handler notices on its next use, before it sends anything.
            idle.Close?.Invoke();
            Remove(idle);
        }
    }

    /// <summary>Notes that a connection is used.</summary>
    public void Touch(Connection used)
    {
        lock (gate)
        {
            if (connections.Count > 1 && connections[^1] != used && connections.Remove(used))
            {
                connections.Add(used);
            }
        }
    }

    /// <summary>Closes every connection.</summary>
    public void HangUp()
    {
        Connection[] open;
        lock (gate)
        {
            open = [.. connections];
            connections.Clear();
        }

        Array.ForEach(open, one => one.Close?.Invoke());
    }

    /// <summary>Forgets a connection that is closed.</summary>
    public void Remove(Connection closed)
    {
        lock (gate)
        {
            connections.Remove(closed);
        }
    }
}
