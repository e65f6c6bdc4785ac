using Hengjian.Core;

namespace Hengjian.Collect.Probes.Exclusions;

/// <summary>A site that a person took out of the statistics for a time, with a reason; it may reach back.</summary>
/// <param name="Home">The site.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when; null until it is taken back.</param>
/// <param name="Words">Who decided and why, in words for a person (zh-CN).</param>
public sealed record ProbeExemption(PageUrl Home, DateTimeOffset From, DateTimeOffset? Until, string Words);
