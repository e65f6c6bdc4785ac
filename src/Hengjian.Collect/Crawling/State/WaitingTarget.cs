using Hengjian.Core;

namespace Hengjian.Collect.Crawling.State;

/// <summary>An address that waits to be asked.</summary>
/// <param name="Id">Its place in the order of discovery.</param>
/// <param name="Url">The address.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="NotBefore">When it may be asked again; null for the first time.</param>
/// <param name="Past">What was seen of it so far.</param>
internal sealed record WaitingTarget(long Id, PageUrl Url, TargetKind Kind, DateTimeOffset? NotBefore, TargetPast Past);
