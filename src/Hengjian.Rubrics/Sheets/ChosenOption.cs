namespace Hengjian.Rubrics.Sheets;

/// <summary>How one hole of the rubric was filled.</summary>
/// <param name="Id">The option's id.</param>
/// <param name="Question">What the scheme leaves open (zh-CN).</param>
/// <param name="Choice">The id of the answer taken.</param>
/// <param name="Meaning">The answer in words (zh-CN).</param>
/// <param name="IsDefault">Whether it is the rubric's stated default.</param>
public sealed record ChosenOption(string Id, string Question, string Choice, string Meaning, bool IsDefault);
