namespace Hengjian.Core.Captures;

/// <summary>How badly a fault of accessibility hinders people, as axe-core grades it.</summary>
public enum AccessibilityImpact
{
    /// <summary>A nuisance.</summary>
    Minor,

    /// <summary>Hinders some people.</summary>
    Moderate,

    /// <summary>Keeps people from some of the content.</summary>
    Serious,

    /// <summary>Keeps people from the content altogether.</summary>
    Critical,
}
