namespace Hengjian.Browser.Gate;

/// <summary>A connection that the rules forbade.</summary>
/// <param name="Authority">Host and port.</param>
/// <param name="Address">The whole address of a plain request; null for a tunnel.</param>
/// <param name="Reason">Why (zh-CN).</param>
internal sealed record GateRefusal(string Authority, string? Address, string Reason);
