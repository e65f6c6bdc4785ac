using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Grades;

/// <summary>The pass line (合格线): who does not reach it fails although no veto item is triggered.</summary>
/// <param name="When">What must hold; may use <c>points.PART</c>.</param>
/// <param name="Otherwise">The grade of those who do not reach it.</param>
/// <param name="Words">What the scheme says, in short words (zh-CN).</param>
public sealed record PassLine(Expression When, string Otherwise, string Words)
{
    /// <summary>The id under which a sheet shows it.</summary>
    public const string Id = "grades.pass";
}
