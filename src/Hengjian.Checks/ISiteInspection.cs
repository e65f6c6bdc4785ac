using Hengjian.Checks.Pages;

namespace Hengjian.Checks;

/// <summary>A check at work on one site: it is shown every page once, then asked for its result. Not safe for several threads.</summary>
public interface ISiteInspection
{
    /// <summary>Looks at one page; the order of pages does not change the result.</summary>
    void Visit(Page page);

    /// <summary>What was found.</summary>
    CheckResult Conclude();
}
