namespace Hengjian.Checks.ServiceGuide;

/// <summary>How guides are drawn and counted.</summary>
public sealed record ServiceGuideOptions
{
    /// <summary>How many guides the scheme draws. Default 4.</summary>
    public int SampleSize { get; init; } = 4;

    /// <summary>From how many missing elements a guide counts as bare, inclusive. Default 4.</summary>
    public int BareFrom { get; init; } = 4;
}
