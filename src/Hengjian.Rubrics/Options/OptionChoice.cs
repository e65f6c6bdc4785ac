namespace Hengjian.Rubrics.Options;

/// <summary>One way to fill a hole of a scheme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Meaning">What it means (zh-CN).</param>
public sealed record OptionChoice(string Id, string Meaning);
