namespace Hengjian.Server.Evaluations;

/// <summary>The differences found so far, each once, in the order found. Safe for several threads.</summary>
internal sealed class DifferenceList
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> lines = [];

    /// <summary>What was found (zh-CN), one line each.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Adds a difference, if it is not there yet.</summary>
    public void Add(string line)
    {
        lock (gate)
        {
            if (known.Add(line))
            {
                lines.Add(line);
            }
        }
    }
}
