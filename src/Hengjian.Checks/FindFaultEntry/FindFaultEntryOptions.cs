namespace Hengjian.Checks.FindFaultEntry;

/// <summary>How missing entries are shown.</summary>
public sealed record FindFaultEntryOptions
{
    /// <summary>How many pages are given as evidence of one fault. Default 3; all of them are named as places.</summary>
    public int EvidencePages { get; init; } = 3;
}
