namespace Hengjian.Rubrics.Options;

/// <summary>Whether a fact that already cost points may cost points again (重复扣分).</summary>
public enum DoubleDeduction
{
    /// <summary>It may, up to the cap.</summary>
    Allowed,

    /// <summary>An occurrence that an earlier rule of another indicator deducted is skipped.</summary>
    Refused,
}
