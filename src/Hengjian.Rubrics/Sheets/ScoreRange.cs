namespace Hengjian.Rubrics.Sheets;

/// <summary>Points between the lowest and the highest result still possible; both are the same once nothing is open.</summary>
/// <param name="Lowest">What is left when every open point goes against the subject.</param>
/// <param name="Highest">What is reached when every open point goes in its favour.</param>
public readonly record struct ScoreRange(decimal Lowest, decimal Highest)
{
    /// <summary>A result that nothing can change any more.</summary>
    public static ScoreRange Exactly(decimal points) => new(points, points);

    /// <summary>Whether nothing is open.</summary>
    public bool IsSettled => Lowest == Highest;
}
