using Hengjian.Core.Measures;

namespace Hengjian.Checks;

/// <summary>One check of a site: a pure function of what was captured.</summary>
public interface ISiteCheck
{
    /// <summary>The measures it publishes; it publishes each of them in every result, not proven where it cannot tell.</summary>
    IReadOnlyList<MeasureDefinition> Publishes { get; }

    /// <summary>Begins the inspection of one site.</summary>
    ISiteInspection Open(SiteContext context);
}
