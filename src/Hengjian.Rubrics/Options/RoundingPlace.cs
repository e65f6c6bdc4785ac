namespace Hengjian.Rubrics.Options;

/// <summary>Where points are rounded; everything before that place is exact.</summary>
public enum RoundingPlace
{
    /// <summary>Each indicator.</summary>
    Indicator,

    /// <summary>Each part, after rescaling.</summary>
    Part,

    /// <summary>The total only.</summary>
    Total,
}
