namespace Hengjian.Core.Captures;

/// <summary>What a probe was made for. Only scheduled ones enter the rubric's statistics.</summary>
public enum ProbePurpose
{
    /// <summary>One of the day's spaced visits (间隔性访问).</summary>
    Scheduled,

    /// <summary>An extra visit that confirms or clears a suspicion before an alarm.</summary>
    Confirmation,

    /// <summary>A visit to a host that only shows whether our own network works.</summary>
    Reference,

    /// <summary>A visit that a person asked for.</summary>
    Manual,
}
