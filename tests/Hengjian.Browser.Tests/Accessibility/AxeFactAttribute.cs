using Hengjian.Browser.Accessibility;

namespace Hengjian.Browser.Tests.Accessibility;

/// <summary>A test that needs a real browser and axe-core; skipped where either is absent.</summary>
public sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute()
    {
        if (!ChromiumFile.IsPresent)
        {
            Skip = BrowserTheoryAttribute.Reason;
        }
        else if (!AxeScript.IsPresent)
        {
            Skip = "axe-core is absent from this build: npm ci in src/Hengjian.Browser/axe, then build again";
        }
    }
}
