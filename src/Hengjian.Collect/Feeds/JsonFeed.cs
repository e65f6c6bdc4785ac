using System.Text.Json;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Form = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads all items.</summary>
    /// <returns>The fault in words (zh-CN); null for none.</returns>
    public static string? Read(string text, FoundFeed feed)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Form);
            return ReadAll(document.RootElement, feed);
        }
        catch (JsonException e)
        {
            return $"第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 字节：订阅源不是完整的 JSON，或嵌套超过 {Form.MaxDepth} 层";
        }
        catch (InvalidOperationException)
        {
            return "订阅源的 JSON 里有不成对的 Unicode 代理字符，未读取";
        }
        catch (ArgumentException)
        {
            return "订阅源的 JSON 里有不成对的 Unicode 代理字符，未读取";
        }
    }

    private static string? ReadAll(JsonElement root, FoundFeed feed)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "version")?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return "内容是 JSON，但不是 JSON Feed：没有 version（应为 https://jsonfeed.org/version/1 或 1.1）";
        }

        feed.Format = "JSON Feed";
        feed.Title = PlainText.Clipped(PlainText.Line(Text(root, "title") ?? ""), 500);
        feed.Home = Text(root, "home_page_url") ?? Text(root, "feed_url");
        if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return "JSON Feed 没有 items（条目）";
        }

        foreach (var item in items.EnumerateArray())
        {
            if (feed.Full is { } full)
            {
                return full;
            }

            feed.Met++;
            Take(item, feed);
        }

        return null;
    }

    private static void Take(JsonElement item, FoundFeed feed)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            feed.Refuse(feed.Met, "", item.ValueKind.ToString(), "条目不是 JSON 对象，未采用");
            return;
        }

        try
        {
            feed.Items.Add(new FoundItem(
                feed.Met,
                Text(item, "id"),
                Text(item, "title") ?? "",
                Text(item, "date_published") ?? Text(item, "date_modified"),
                Text(item, "url") ?? Text(item, "external_url"),
                null,
                Text(item, "content_text") ?? PlainText.Of(Text(item, "content_html") ?? Text(item, "summary") ?? "")));
        }
        catch (InvalidOperationException)
        {
            feed.Refuse(feed.Met, "", "", "条目里有不成对的 Unicode 代理字符，未采用");
        }
    }

    /// <summary>A text or number under a name; null for none, an empty one and other kinds.</summary>
    private static string? Text(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => text.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
