namespace Hengjian.Rubrics.Grades;

/// <summary>How a share of a number of subjects becomes a whole number of places.</summary>
public enum QuotaRounding
{
    /// <summary>Half up (四舍五入): one third of 35 is 12.</summary>
    Nearest,

    /// <summary>A begun place counts.</summary>
    Up,

    /// <summary>Only whole places count.</summary>
    Down,
}
