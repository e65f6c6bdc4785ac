namespace Hengjian.Collect.Crawling.State;

/// <summary>An address as the queue knows it.</summary>
/// <param name="Id">Its place in the order of discovery, from 1.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Linked">Whether a visible link names it.</param>
/// <param name="IsNew">Whether this very call made it known.</param>
internal readonly record struct TargetEntry(long Id, TargetKind Kind, bool Linked, bool IsNew);
