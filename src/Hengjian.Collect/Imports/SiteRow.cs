using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>A site that was taken, and its row.</summary>
internal sealed record SiteRow(Site Site, int Row);
