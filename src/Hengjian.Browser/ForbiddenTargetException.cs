namespace Hengjian.Browser;

/// <summary>The rules of the network forbid a target that a page asked for. The message says why (zh-CN).</summary>
public sealed class ForbiddenTargetException(string message) : IOException(message);
