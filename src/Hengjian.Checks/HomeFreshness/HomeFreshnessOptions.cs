namespace Hengjian.Checks.HomeFreshness;

/// <summary>How fresh the home page must be.</summary>
public sealed record HomeFreshnessOptions
{
    /// <summary>The weeks before monitoring within which something must have been published. Default 2.</summary>
    public int Weeks { get; init; } = 2;

    /// <summary>From how many characters the words of a link may be the title of an article. Default 8.</summary>
    public int ShortestTitle { get; init; } = 8;
}
