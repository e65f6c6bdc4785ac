using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Grades;

/// <summary>An event that limits the grade, such as a false report: points stay as they are.</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="When">The event.</param>
/// <param name="AtMost">The best grade that can still be given.</param>
/// <param name="Words">What the scheme says, in short words (zh-CN).</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="Ask">The question to a person; null when measures decide.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record GradeLimit(string Id, Expression When, string AtMost, string Words, string Clause, Question? Ask, SourcePlace Place);
