namespace Hengjian.Core.Captures;

/// <summary>How much time a roll-up covers, on the offices' clock.</summary>
public enum ProbeGrain
{
    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day on the offices' calendar (UTC+8).</summary>
    Day,
}
