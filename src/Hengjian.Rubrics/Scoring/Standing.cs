using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What the arithmetic of a rule is worded with, once the weight of its indicator is known.</summary>
/// <param name="Weight">The weight in force.</param>
/// <param name="Scale">By how much printed points grow.</param>
/// <param name="Before">What all rules gave before this one; only rules that limit the whole look at it.</param>
internal readonly record struct Standing(decimal Weight, decimal Scale, ScoreRange Before);
