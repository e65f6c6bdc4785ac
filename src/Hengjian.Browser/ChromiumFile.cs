namespace Hengjian.Browser;

/// <summary>Where Chromium lies on this machine. It is never downloaded.</summary>
public static class ChromiumFile
{
    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>The browser's file.</summary>
    /// <param name="configured">The file an option names; null to look at the known places.</param>
    /// <exception cref="BrowserAbsentException">There is none.</exception>
    public static string Find(string? configured = null)
    {
        if (configured is not null)
        {
            return File.Exists(configured) ? configured : throw new BrowserAbsentException($"没有找到浏览器 {configured}：请改正浏览器路径，或去掉该选项以使用系统的 Chromium。");
        }

        return KnownPlaces.FirstOrDefault(File.Exists)
            ?? throw new BrowserAbsentException($"没有找到 Chromium（找过 {string.Join("、", KnownPlaces.Take(3))} 等处）：请安装（Debian：apt install chromium fonts-noto-cjk），或指定浏览器路径。");
    }

    /// <summary>Whether a browser lies at one of the known places.</summary>
    public static bool IsPresent => KnownPlaces.Any(File.Exists);
}
