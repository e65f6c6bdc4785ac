namespace Hengjian.Rubrics;

/// <summary>One answer a question offers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Meaning">The answer in words (zh-CN).</param>
/// <param name="Points">The points it stands for in <c>points(answer)</c>.</param>
public sealed record QuestionChoice(string Id, string Meaning, decimal Points);
