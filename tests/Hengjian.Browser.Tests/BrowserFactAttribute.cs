namespace Hengjian.Browser.Tests;

/// <summary>A test that needs a real browser; skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!ChromiumFile.IsPresent)
        {
            Skip = BrowserTheoryAttribute.Reason;
        }
    }
}
