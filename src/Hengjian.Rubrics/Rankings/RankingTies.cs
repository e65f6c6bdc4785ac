namespace Hengjian.Rubrics.Rankings;

/// <summary>How equal totals are ranked.</summary>
public enum RankingTies
{
    /// <summary>They share a rank and the next ranks are left out: 1, 1, 3.</summary>
    Shared,

    /// <summary>The points of the parts decide, in the rubric's order; those that are equal in every part share a rank.</summary>
    Ordered,
}
