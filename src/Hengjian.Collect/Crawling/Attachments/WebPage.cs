using System.Text;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Tells a web page by its first bytes, and one that Word or Excel wrote from others.</summary>
internal static class WebPage
{
    private static readonly string[] Starts =
        ["<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<title", "<style", "<table", "<div", "<h1", "<p>", "<center", "<br", "<font", "<iframe", "<link"];

    private static readonly string[] OfficeSigns =
        ["urn:schemas-microsoft-com:office", "mso-", "name=progid", "name=\"progid\"", "microsoft word", "microsoft excel", "schemas-microsoft-com:vml", "wps office"];

    /// <summary>Whether bytes begin like HTML (after the WHATWG's MIME Sniffing, 7.1; comments and an XML declaration are passed over).</summary>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart();
        while (text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var isComment = text[1] == '!';
            var end = text.IndexOf(isComment ? "-->" : ">", StringComparison.Ordinal);
            if (end < 0)
            {
                return isComment;
            }

            text = text[(end + (isComment ? 3 : 1))..].TrimStart();
        }

        return Starts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a page was written by Word, Excel or WPS, or is sent as their file: they open it as a document.</summary>
    public static bool IsOffices(ReadOnlySpan<byte> head, string? contentType)
    {
        var text = Encoding.Latin1.GetString(head);
        var type = contentType ?? "";
        return OfficeSigns.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            || type.Contains("msword", StringComparison.OrdinalIgnoreCase)
            || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase)
            || type.Contains("ms-word", StringComparison.OrdinalIgnoreCase)
            || type.Contains("vnd.ms-", StringComparison.OrdinalIgnoreCase);
    }
}
