namespace Hengjian.Core.Captures;

/// <summary>What a week of probes proves of a site.</summary>
public enum ProbeWeekVerdict
{
    /// <summary>Too few probes on some day, or only refusals would carry the share over the line.</summary>
    NotProven,

    /// <summary>Below 3 %.</summary>
    Fine,

    /// <summary>From 3 % to below 5 %.</summary>
    Warning,

    /// <summary>5 % or more: 站点无法访问.</summary>
    Unreachable,
}
