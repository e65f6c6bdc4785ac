namespace Hengjian.Collect.Probes.Running;

/// <summary>Due times of one site that passed without a probe: those after one moment and up to another.</summary>
internal sealed class MissedSpan(ProbeLine line, DateTimeOffset after, string words)
{
    public ProbeLine Line => line;

    public DateTimeOffset After => after;

    public string Words => words;

    /// <summary>The last moment that belongs to it. It grows until the span is taken to be recorded.</summary>
    public DateTimeOffset Until { get; set; }
}
