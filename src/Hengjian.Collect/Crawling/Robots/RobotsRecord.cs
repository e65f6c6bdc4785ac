using Hengjian.Collect.Fetching;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Robots;

/// <summary>The robots.txt of one scheme, host and port, as far as it is known. Guarded by its own lock.</summary>
internal sealed class RobotsRecord
{
    /// <summary>Guards everything below.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The rules; null until they are known.</summary>
    public RobotsRules? Rules { get; set; }

    /// <summary>Why the file could not be had (zh-CN), where the rules follow from that.</summary>
    public string? Fault { get; set; }

    /// <summary>The tries at the file that brought neither it nor the word that there is none, in order.</summary>
    public List<FetchTry> Tries { get; } = [];

    /// <summary>Until when the rules are taken as they are.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The looks at the file so far, for the verdict on a failure.</summary>
    public List<Look> Looks { get; } = [];

    /// <summary>When the next look may begin.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Ends when the look under way is over; null when none is.</summary>
    public TaskCompletionSource? Running { get; set; }

    /// <summary>The bytes of the file, for the limit on memory.</summary>
    public int Length { get; set; }

    /// <summary>When it was last wanted.</summary>
    public long LastWanted { get; set; }
}
