namespace Hengjian.Checks.PageLabel;

/// <summary>How many pages are drawn, and how faults are shown.</summary>
public sealed record PageLabelOptions
{
    /// <summary>How many content pages and how many column pages the scheme draws. Default 2 each.</summary>
    public int SampleSize { get; init; } = 2;

    /// <summary>How many pages are given as evidence of one fault. Default 3; all of them are named as places.</summary>
    public int EvidencePages { get; init; } = 3;
}
