namespace Hengjian.Browser;

/// <summary>How the browser is started.</summary>
public sealed record BrowserOptions
{
    /// <summary>The browser's file; null, the default, looks at the places where Debian, Fedora and macOS put Chromium or Chrome.</summary>
    public string? ExecutablePath { get; init; }

    /// <summary>How long one page may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
