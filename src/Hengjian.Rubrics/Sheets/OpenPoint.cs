namespace Hengjian.Rubrics.Sheets;

/// <summary>Something that still has to be judged or measured.</summary>
/// <param name="Indicator">The indicator or veto item.</param>
/// <param name="Rule">The rule that waits.</param>
/// <param name="Question">What has to be answered, or why it could not be measured (zh-CN).</param>
/// <param name="AtStake">How many points the answer can move at most; zero for a veto item.</param>
public sealed record OpenPoint(string Indicator, string Rule, string Question, decimal AtStake);
