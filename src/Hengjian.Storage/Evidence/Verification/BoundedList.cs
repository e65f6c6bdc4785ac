namespace Hengjian.Storage.Evidence.Verification;

/// <summary>The first thousand lines, and how many there were.</summary>
internal sealed class BoundedList
{
    private const int Most = 1000;
    private readonly List<string> lines = [];

    /// <summary>How many lines were added.</summary>
    public long Count { get; private set; }

    /// <summary>The lines; where there are more than are kept, a last one says how many (zh-CN).</summary>
    public IReadOnlyList<string> Lines => Count > lines.Count ? [.. lines, $"……另有 {Count - lines.Count} 处未列出"] : lines;

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        Count++;
        if (lines.Count < Most)
        {
            lines.Add(line);
        }
    }
}
