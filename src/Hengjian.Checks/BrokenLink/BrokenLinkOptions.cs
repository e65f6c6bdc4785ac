namespace Hengjian.Checks.BrokenLink;

/// <summary>How dead links are shown.</summary>
public sealed record BrokenLinkOptions
{
    /// <summary>How many of the pages that hold the link are given as evidence. Default 3; all of them are named as places.</summary>
    public int EvidencePages { get; init; } = 3;
}
