using System.Xml;
using System.Xml.Linq;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads feeds of accounts: RSS 2.0 and Atom.</summary>
/// <remarks>Document types are refused (no entities, no external files); at most 10 MB and 10,000 posts are read. A post that stands twice counts once.</remarks>
public static class FeedReader
{
    private const int MostBytes = 10 * 1024 * 1024;
    private const int MostPosts = 10_000;

    /// <summary>Reads a feed's bytes.</summary>
    /// <param name="bytes">The payload.</param>
    /// <param name="contentType">The Content-Type header as sent; null when there was none.</param>
    public static FeedReading Read(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        if (bytes.Length > MostBytes)
        {
            return new FeedReading([], $"订阅源超过 {MostBytes / (1024 * 1024)} MB，未读取");
        }

        var posts = new List<FeedPost>();
        var error = ReadInto(posts, PageText.Read(bytes.Span, contentType).Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));
        return new FeedReading([.. posts.DistinctBy(post => post.Id).OrderByDescending(post => post.Published ?? DateTimeOffset.MinValue)], error);
    }

    private static string? ReadInto(List<FeedPost> posts, string text)
    {
        if (text.Length == 0)
        {
            return "订阅源是空的";
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            reader.MoveToContent();
            if (reader.LocalName is not ("rss" or "feed" or "RDF"))
            {
                return $"内容不是 RSS 2.0 或 Atom 订阅源（最外层是 {reader.LocalName}）";
            }

            while (!reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("item" or "entry"))
                {
                    reader.Read();
                    continue;
                }

                if (posts.Count == MostPosts)
                {
                    return $"订阅源的条目超过 {MostPosts} 条，其余未读";
                }

                posts.Add(Post((XElement)XNode.ReadFrom(reader)));
            }

            return null;
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return $"第 {e.LineNumber} 行：订阅源带有文档类型声明（DTD），为安全起见不读取";
        }
        catch (XmlException e)
        {
            return $"第 {e.LineNumber} 行第 {e.LinePosition} 列：订阅源不是完整的 XML" + (posts.Count > 0 ? $"，其前的 {posts.Count} 条已读取" : "");
        }
    }

    private static FeedPost Post(XElement item)
    {
        var link = Link(item);
        var title = string.Join(' ', (Text(item, "title") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var published = FeedDate.Read(Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "updated"));
        var id = Text(item, "guid") ?? Text(item, "id") ?? link ?? $"{title}\n{published:O}";
        return new FeedPost(id, title, published, PageUrl.TryParse(link, out var url) ? url : null);
    }

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var alternate = links.Find(link => link.Attribute("href") is not null && (string?)link.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        return NotEmpty((string?)alternate?.Attribute("href")) ?? NotEmpty(alternate?.Value);
    }

    private static string? Text(XElement item, string name) =>
        NotEmpty(item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value);

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
