namespace Hengjian.Documents.Pdf;

/// <summary>Poppler's <c>pdftotext</c> on this machine.</summary>
internal static class PdfProgram
{
    /// <summary>Its path; null when no folder of PATH holds it. The current folder is never looked in.</summary>
    public static string? Find()
    {
        var file = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
