namespace Hengjian.Rubrics.Options;

/// <summary>Whether extra points are added before or after a part is rescaled; the cap at each indicator's weight always comes first.</summary>
public enum ScoringOrder
{
    /// <summary>The base is rescaled, then the extra points are added as they are.</summary>
    CapRescaleBonus,

    /// <summary>The extra points are rescaled together with the base.</summary>
    CapBonusRescale,
}
