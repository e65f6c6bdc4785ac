namespace Hengjian.Checks.FooterMark;

/// <summary>How missing marks are shown.</summary>
public sealed record FooterMarkOptions
{
    /// <summary>How many pages are given as evidence of one fault. Default 3; all of them are named as places.</summary>
    public int EvidencePages { get; init; } = 3;
}
