namespace Hengjian.Core.Captures;

/// <summary>Something that a rendered page asked for and that was not given: nothing was sent to its target.</summary>
/// <param name="Address">What was asked for; <c>host:port</c> when the page asked through a closed tunnel and its address is not known.</param>
/// <param name="Reason">Why not (zh-CN).</param>
public sealed record RefusedRequest(string Address, string Reason);
