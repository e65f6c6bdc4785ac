namespace Hengjian.Server.Patrols;

/// <summary>What is done at one moment of a site's round.</summary>
public enum SiteStepKind
{
    /// <summary>One availability request.</summary>
    Probe,

    /// <summary>The home page looked at again.</summary>
    HomePage,

    /// <summary>The whole site.</summary>
    Crawl,
}
