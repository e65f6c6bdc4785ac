namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>The full mark of one kind of object, all parts together.</summary>
/// <param name="Target">The kind of object.</param>
/// <param name="Title">Its name (zh-CN).</param>
/// <param name="Full">The full mark, bonus parts included.</param>
internal sealed record FullMark(string Target, string Title, decimal Full);
