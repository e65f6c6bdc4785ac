using System.Text.Json;

namespace Hengjian.Collect.Crawling;

/// <summary>Reads the items out of the JSON (or JSONP) that fills a list.</summary>
internal static class ListItems
{
    private const int MostItems = 10_000;

    private static readonly string[] AddressNames = ["url", "link", "href", "linkurl", "docpuburl", "docurl", "puburl", "pageurl", "infourl", "arturl", "articleurl", "contenturl", "path"];
    private static readonly string[] TitleNames = ["title", "doctitle", "name", "subject", "text", "showtitle", "arttitle"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads the items.</summary>
    /// <returns>Null when the text is not JSON.</returns>
    public static IReadOnlyList<ListItem>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Unwrap(text), Lenient);
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                return null;
            }

            var items = new List<ListItem>();
            Walk(document.RootElement, items);
            return items;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<char> Unwrap(string text)
    {
        var trimmed = text.AsMemory().Trim();
        var open = trimmed.Span.IndexOf('(');
        var isCall = open > 0 && open < 100 && trimmed.Span[..open].IndexOfAny("{[\"") < 0;
        var close = trimmed.Span.LastIndexOf(')');
        return isCall && close > open ? trimmed[(open + 1)..close] : trimmed;
    }

    private static void Walk(JsonElement element, List<ListItem> items)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in element.EnumerateArray())
            {
                Walk(member, items);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (AddressOf(element) is { } address && items.Count < MostItems)
            {
                items.Add(new ListItem(address, Named(element, TitleNames) ?? ""));
            }

            foreach (var property in element.EnumerateObject())
            {
                Walk(property.Value, items);
            }
        }
    }

    private static string? AddressOf(JsonElement element) =>
        Named(element, AddressNames) is { } named && LooksLikeAddress(named)
            ? named
            : element.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.String)
                .Select(property => property.Value.GetString()!)
                .FirstOrDefault(value => LooksLikeAddress(value) && EndsLikePage(value));

    private static string? Named(JsonElement element, string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && names.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                return property.Value.GetString();
            }
        }

        return null;
    }

    private static bool LooksLikeAddress(string value) =>
        value.Length is > 1 and < 1000 && value.AsSpan().IndexOfAny(" \t\r\n<>\"'") < 0
        && (value.StartsWith('/') || value.StartsWith("./", StringComparison.Ordinal) || value.StartsWith("../", StringComparison.Ordinal)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || EndsLikePage(value));

    private static bool EndsLikePage(string value)
    {
        var path = value.Split('?', '#')[0];
        return path.EndsWith("html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || FileName.IsFile(path);
    }
}
