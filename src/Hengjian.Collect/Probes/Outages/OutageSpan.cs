namespace Hengjian.Collect.Probes.Outages;

/// <summary>A time in which nothing could be reached from here.</summary>
/// <param name="From">When the first probe of it began.</param>
/// <param name="Until">When the last probe of it began.</param>
/// <param name="Hosts">How many different hosts were asked in vain.</param>
public sealed record OutageSpan(DateTimeOffset From, DateTimeOffset Until, int Hosts);
