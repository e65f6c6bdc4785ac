namespace Hengjian.Rubrics;

/// <summary>A class of subjects (考评对象类别).</summary>
/// <param name="Id">Its name as the registry spells it, such as 第一类.</param>
/// <param name="Title">The words that describe it (zh-CN).</param>
public sealed record RubricClass(string Id, string Title);
