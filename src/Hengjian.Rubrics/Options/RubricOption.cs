namespace Hengjian.Rubrics.Options;

/// <summary>A hole of a scheme with the ways to fill it; the way taken is printed on every sheet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What the scheme leaves open (zh-CN).</param>
/// <param name="Default">The id of the choice taken when nobody chooses.</param>
/// <param name="Choices">The choices; a single one states how the rubric reads the scheme.</param>
public sealed record RubricOption(string Id, string Question, string Default, IReadOnlyList<OptionChoice> Choices);
