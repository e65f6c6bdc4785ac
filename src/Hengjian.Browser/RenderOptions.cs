namespace Hengjian.Browser;

/// <summary>How pages are rendered, and the limits that no page may pass. Section <c>Render</c>.</summary>
public sealed record RenderOptions
{
    /// <summary>The browser's file; null, the default, looks at the known places (<see cref="ChromiumFile"/>).</summary>
    public string? ExecutablePath { get; init; }

    /// <summary>The whole time of one page, picture included. 30 seconds by default; 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing may be under way before a page counts as finished. 500 ms by default; at most 10 seconds.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many pages are rendered at a time. 2 by default; 1 to 16.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>The most requests of one page. 300 by default; then the page's network is shut.</summary>
    public int MaxRequests { get; init; } = 300;

    /// <summary>The most bytes of one page over the wire, both ways. 50 MB by default; then the page's network is shut.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>The most characters of the document after scripts. 10 million by default; a longer one is not taken.</summary>
    public int MaxHtml { get; init; } = 10_000_000;

    /// <summary>The width of the window in CSS pixels. 1280 by default.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the window in CSS pixels. 900 by default.</summary>
    public int Height { get; init; } = 900;

    /// <summary>The most CSS pixels of a picture from top to bottom. 10,000 by default; the rest is cut and the cut is noted.</summary>
    public int MaxPictureHeight { get; init; } = 10_000;

    /// <summary>Whether axe-core looks at the page, too. No by default.</summary>
    public bool Accessibility { get; init; }

    /// <summary>What follows the browser's own name in the User-Agent: who we are and how to reach us, printable ASCII.</summary>
    public string Signature { get; init; } = "Hengjian/0.1 (+contact-not-set)";

    /// <summary>How many pages one browser renders before a new one takes its place, so that what leaks goes with it. 200 by default.</summary>
    public int PagesPerBrowser { get; init; } = 200;

    /// <summary>Whether the browser may run without its sandbox where the machine allows none. No by default: then pages are not rendered there.</summary>
    public bool WithoutSandbox { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names the setting (zh-CN).</exception>
    public void Validate()
    {
        Require(Timeout >= TimeSpan.FromSeconds(1) && Timeout <= TimeSpan.FromMinutes(10), "Timeout", "1 秒至 10 分钟");
        Require(Quiet > TimeSpan.Zero && Quiet <= TimeSpan.FromSeconds(10), "Quiet", "大于 0，至多 10 秒");
        Require(Parallel is >= 1 and <= 16, "Parallel", "1 至 16");
        Require(MaxRequests is >= 1 and <= 10_000, "MaxRequests", "1 至 10000");
        Require(MaxBytes is >= 1024 and <= 1024L * 1024 * 1024, "MaxBytes", "1 KB 至 1 GB");
        Require(MaxHtml is >= 1024 and <= 100_000_000, "MaxHtml", "1024 至 1 亿个字符");
        Require(Width is >= 200 and <= 4_000, "Width", "200 至 4000");
        Require(Height is >= 200 and <= 4_000, "Height", "200 至 4000");
        Require(MaxPictureHeight is >= 200 and <= 16_000, "MaxPictureHeight", "200 至 16000");
        Require(PagesPerBrowser is >= 1 and <= 100_000, "PagesPerBrowser", "1 至 100000");
        Require(Signature.Length is > 0 and <= 300 && Signature.All(c => c is >= ' ' and <= '~'), "Signature", "1 至 300 个 ASCII 字符");
    }

    private static void Require(bool holds, string setting, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"设置 Render:{setting} 应为{range}");
        }
    }
}
