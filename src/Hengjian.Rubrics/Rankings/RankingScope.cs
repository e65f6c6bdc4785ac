namespace Hengjian.Rubrics.Rankings;

/// <summary>Whose results are compared.</summary>
public enum RankingScope
{
    /// <summary>Those of one class.</summary>
    Class,

    /// <summary>All of them.</summary>
    All,
}
