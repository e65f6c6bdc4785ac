namespace Hengjian.Core.Captures;

/// <summary>Why a scheduled probe does not count.</summary>
public enum ProbeExclusionReason
{
    /// <summary>Our own trouble: our network was down, our machine slept, or our work did not keep up.</summary>
    Ours,

    /// <summary>Maintenance that was announced beforehand.</summary>
    Maintenance,

    /// <summary>A person exempted the site for a time, with a reason.</summary>
    Exempt,
}
