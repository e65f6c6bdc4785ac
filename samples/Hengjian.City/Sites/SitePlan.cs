namespace Hengjian.City.Sites;

/// <summary>What the fault plan asks of a site before it is built.</summary>
/// <param name="Pages">How many pages it has, roughly.</param>
/// <param name="ExtraSections">Sections that it must have because a fault is planted in them.</param>
/// <param name="NoGuides">Whether it offers no service guides.</param>
/// <param name="NoChannel">Whether it offers no consultation channel.</param>
internal sealed record SitePlan(int Pages, IReadOnlyList<string> ExtraSections, bool NoGuides, bool NoChannel);
