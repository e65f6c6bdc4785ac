namespace Hengjian.Rubrics;

/// <summary>Something wrong in a file, in words for the person who edits it.</summary>
/// <param name="Line">The line, beginning with 1; zero when the fault is the file itself.</param>
/// <param name="Column">The column in UTF-16 units, beginning with 1; zero when the fault is the file itself.</param>
/// <param name="Message">What is wrong and what to do (zh-CN).</param>
public sealed record RubricFault(int Line, int Column, string Message);
