using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>An indicator whose points differ between two sheets.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Group">The first-level indicator.</param>
/// <param name="Id">The indicator's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">Its points on the first sheet.</param>
/// <param name="Second">Its points on the second sheet.</param>
/// <param name="Reasons">What differs behind the points: weights, inputs, judgements (zh-CN); at least one line.</param>
public sealed record IndicatorDifference(string Part, string Group, string Id, string Name, ScoreRange First, ScoreRange Second, IReadOnlyList<string> Reasons);
