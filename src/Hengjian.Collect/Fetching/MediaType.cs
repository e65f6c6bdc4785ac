namespace Hengjian.Collect.Fetching;

/// <summary>What a Content-Type header says, as far as collecting needs it.</summary>
internal static class MediaType
{
    /// <summary>Whether the body may hold links: HTML, JSON, XML, plain text, or nothing said.</summary>
    public static bool IsText(string? contentType)
    {
        var type = Essence(contentType);
        return type.Length == 0 || type.StartsWith("text/", StringComparison.Ordinal) || IsJson(contentType)
            || type is "application/xhtml+xml" or "application/xml" or "application/javascript" or "application/x-javascript"
            || type.EndsWith("+xml", StringComparison.Ordinal);
    }

    /// <summary>Whether it is a page: HTML, or nothing said.</summary>
    public static bool IsPage(string? contentType) => Essence(contentType) is "" or "text/html" or "application/xhtml+xml";

    /// <summary>Whether it is JSON by its name.</summary>
    public static bool IsJson(string? contentType)
    {
        var type = Essence(contentType);
        return type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal);
    }

    private static string Essence(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
