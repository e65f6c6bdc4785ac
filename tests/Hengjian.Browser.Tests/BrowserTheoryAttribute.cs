namespace Hengjian.Browser.Tests;

/// <summary>A test in several cases that needs a real browser; skipped where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    internal const string Reason = "Chromium is absent: apt install chromium fonts-noto-cjk";

    public BrowserTheoryAttribute()
    {
        if (!ChromiumFile.IsPresent)
        {
            Skip = Reason;
        }
    }
}
