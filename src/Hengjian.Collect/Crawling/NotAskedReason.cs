namespace Hengjian.Collect.Crawling;

/// <summary>How many link targets were not asked for one reason.</summary>
/// <param name="Reason">Why, in words for a person (zh-CN); reasons that differ in numbers alone are one, told by the first of them by discovery.</param>
/// <param name="Count">How many.</param>
public sealed record NotAskedReason(string Reason, long Count);
