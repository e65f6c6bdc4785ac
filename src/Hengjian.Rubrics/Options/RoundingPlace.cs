namespace Hengjian.Rubrics.Options;

/// <summary>Where points are rounded first; everything before that place is exact, everything after it is rounded again.</summary>
public enum RoundingPlace
{
    /// <summary>Each indicator, then each part after rescaling.</summary>
    Indicator,

    /// <summary>Each part, after rescaling.</summary>
    Part,

    /// <summary>The total only; the parts are rounded where they are printed, not where they are added.</summary>
    Total,
}
