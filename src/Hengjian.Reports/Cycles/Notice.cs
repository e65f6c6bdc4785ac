namespace Hengjian.Reports.Cycles;

/// <summary>A short message on a page of its own, such as that there is no such page.</summary>
/// <param name="Title">What happened (zh-CN).</param>
/// <param name="Words">What the reader can do (zh-CN).</param>
public sealed record Notice(string Title, string Words);
