namespace Hengjian.Collect.Crawling;

/// <summary>What an address's ending says of it before it is asked.</summary>
internal static class FileName
{
    private static readonly HashSet<string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".ofd", ".ceb", ".rtf", ".csv", ".txt", ".odt", ".ods",
        ".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".exe", ".apk", ".msi", ".dmg", ".iso",
        ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".svg", ".ico", ".tif", ".tiff",
        ".mp3", ".wav", ".mp4", ".avi", ".wmv", ".flv", ".mov", ".mkv", ".m3u8", ".swf", ".css", ".js",
    };

    /// <summary>Whether a path ends as an attachment, picture or other file does, and not as a page.</summary>
    public static bool IsFile(string path) => Files.Contains(Path.GetExtension(path));
}
