namespace Hengjian.Browser;

/// <summary>How a page is looked at.</summary>
public sealed record PictureOptions
{
    /// <summary>The width of the window in CSS pixels. Default 1280.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the window in CSS pixels. Default 800.</summary>
    public int Height { get; init; } = 800;

    /// <summary>Whether the picture shows the whole page and not the window only. Default no.</summary>
    public bool WholePage { get; init; }

    /// <summary>Device pixels for one CSS pixel. Default 1.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>Whether scripts run. Default yes.</summary>
    public bool Scripts { get; init; } = true;
}
