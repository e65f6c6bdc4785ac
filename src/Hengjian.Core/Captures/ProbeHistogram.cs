namespace Hengjian.Core.Captures;

/// <summary>How often probes took how long in all: every probe is counted, in classes of two significant digits of milliseconds. Mergeable in any order.</summary>
/// <remarks>
/// Below 100 ms a class is one millisecond wide, above it a tenth of its power of ten: a percentile is exact to the class, at most 10 % below the true time.
/// 15 s is a border between classes. It holds at most one entry a class, of which there are 460 below 1,000 s.
/// </remarks>
public sealed class ProbeHistogram : IEquatable<ProbeHistogram>
{
    private const int Fine = 100;
    private const int ClassesADecade = 90;

    private readonly KeyValuePair<int, int>[] entries;

    private ProbeHistogram(KeyValuePair<int, int>[] entries) => this.entries = entries;

    /// <summary>No probe at all.</summary>
    public static ProbeHistogram Empty { get; } = new([]);

    /// <summary>The classes that hold something, in order, each with its count.</summary>
    public IReadOnlyList<KeyValuePair<int, int>> Entries => entries;

    /// <summary>How many probes it holds.</summary>
    public int Count => entries.Sum(entry => entry.Value);

    /// <summary>A single probe.</summary>
    public static ProbeHistogram Of(TimeSpan total) => new([new(ClassOf(total), 1)]);

    /// <summary>Takes back what <see cref="Entries"/> gave.</summary>
    /// <exception cref="ArgumentException">Classes are not rising, or a count is not positive.</exception>
    public static ProbeHistogram Of(IReadOnlyList<KeyValuePair<int, int>> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Value < 1 || entries[i].Key < 0 || (i > 0 && entries[i].Key <= entries[i - 1].Key))
            {
                throw new ArgumentException("Classes must rise and counts be positive.", nameof(entries));
            }
        }

        return new([.. entries]);
    }

    /// <summary>The class of a time.</summary>
    public static int ClassOf(TimeSpan total)
    {
        var milliseconds = Math.Max(0, total.Ticks / TimeSpan.TicksPerMillisecond);
        var decade = 0;
        for (; milliseconds >= Fine; milliseconds /= 10)
        {
            decade++;
        }

        return (int)milliseconds + (decade * ClassesADecade);
    }

    /// <summary>The least time that belongs to a class.</summary>
    public static TimeSpan LeastOf(int timeClass)
    {
        var decade = timeClass < Fine ? 0 : (timeClass - 10) / ClassesADecade;
        long milliseconds = timeClass - (decade * ClassesADecade);
        for (; decade > 0; decade--)
        {
            milliseconds *= 10;
        }

        return TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>The time that a share of the probes stayed at or below (nearest rank), as the least time of its class; null when there is none.</summary>
    /// <param name="share">Above 0, at most 1; 0.95 for the 95th percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is out of its range.</exception>
    public TimeSpan? Percentile(decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var rank = Math.Ceiling(share * Count);
        foreach (var (timeClass, count) in entries)
        {
            rank -= count;
            if (rank <= 0)
            {
                return LeastOf(timeClass);
            }
        }

        return null;
    }

    /// <summary>Both together.</summary>
    public ProbeHistogram Merge(ProbeHistogram other)
    {
        var all = new List<KeyValuePair<int, int>>(entries.Length + other.entries.Length);
        int i = 0, j = 0;
        while (i < entries.Length || j < other.entries.Length)
        {
            var order = i == entries.Length ? 1 : j == other.entries.Length ? -1 : entries[i].Key.CompareTo(other.entries[j].Key);
            all.Add(order < 0 ? entries[i++] : order > 0 ? other.entries[j++] : new(entries[i].Key, entries[i++].Value + other.entries[j++].Value));
        }

        return new([.. all]);
    }

    /// <inheritdoc/>
    public bool Equals(ProbeHistogram? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProbeHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => entries.Aggregate(0, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));
}
