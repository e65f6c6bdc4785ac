namespace Hengjian.Core.Captures;

/// <summary>One header of an answer.</summary>
public sealed record HeaderLine(string Name, string Value);
