using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>A planted link as it stands on a page.</summary>
internal sealed record PlantedLink(Phrase Href, Phrase Words);
