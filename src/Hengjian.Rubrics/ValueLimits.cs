namespace Hengjian.Rubrics;

/// <summary>Which values of a measure or field can be right; others are faults, and until they are corrected the value is open.</summary>
/// <param name="AtLeast">The smallest number; zero unless the rubric states another.</param>
/// <param name="AtMost">The largest number; null when there is none.</param>
/// <param name="OneOf">The texts there are; empty when any.</param>
public sealed record ValueLimits(decimal AtLeast, decimal? AtMost, IReadOnlyList<string> OneOf)
{
    /// <summary>Numbers from zero up, any text.</summary>
    public static readonly ValueLimits None = new(0, null, []);
}
