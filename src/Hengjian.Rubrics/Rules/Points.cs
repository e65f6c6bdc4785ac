namespace Hengjian.Rubrics.Rules;

/// <summary>Points as a rule states them: printed points, a share of the indicator's weight in force, or the sum of both.</summary>
/// <remarks>A deduction is negative. After a transfer of weight printed points grow only where the rubric says so; shares always follow.</remarks>
/// <param name="Fixed">Printed points.</param>
/// <param name="Share">A fraction of the weight in force, such as 0.5 for 50%.</param>
public readonly record struct Points(decimal Fixed, decimal Share)
{
    /// <summary>Nothing.</summary>
    public static readonly Points None = new(0, 0);

    /// <summary>Printed points.</summary>
    public static Points Printed(decimal points) => new(points, 0);

    /// <summary>A fraction of the weight in force.</summary>
    public static Points OfWeight(decimal share) => new(0, share);

    /// <summary>The points under a weight.</summary>
    /// <param name="weight">The weight in force.</param>
    /// <param name="scale">By how much printed points grow.</param>
    public decimal At(decimal weight, decimal scale) => Share == 0 ? Fixed * scale : (Fixed * scale) + Numbers.Plain.WithoutNoise(Share * weight);

    /// <summary>The same points in the other direction.</summary>
    public Points Negated() => new(-Fixed, -Share);

    /// <summary>So many times the points.</summary>
    public Points Times(decimal count) => new(Fixed * count, Share * count);

    /// <summary>Neither more printed points nor a larger share than either.</summary>
    public static Points Least(Points one, Points other) => new(Math.Min(one.Fixed, other.Fixed), Math.Min(one.Share, other.Share));

    /// <summary>Neither fewer printed points nor a smaller share than either.</summary>
    public static Points Most(Points one, Points other) => new(Math.Max(one.Fixed, other.Fixed), Math.Max(one.Share, other.Share));
}
