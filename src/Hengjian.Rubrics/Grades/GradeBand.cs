namespace Hengjian.Rubrics.Grades;

/// <summary>A grade (等次) and the total from which it is given.</summary>
/// <param name="Grade">Its name.</param>
/// <param name="From">The lowest total, inclusive.</param>
public sealed record GradeBand(string Grade, decimal From);
