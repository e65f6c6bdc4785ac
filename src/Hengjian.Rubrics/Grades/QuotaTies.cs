namespace Hengjian.Rubrics.Grades;

/// <summary>What becomes of equal totals where a quota ends between them.</summary>
public enum QuotaTies
{
    /// <summary>All of them are taken; the quota is exceeded.</summary>
    All,

    /// <summary>None of them is taken; places stay empty.</summary>
    None,
}
