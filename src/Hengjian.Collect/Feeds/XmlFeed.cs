using System.Xml;
using System.Xml.Linq;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads feeds in XML: RSS 0.9x and 2.0, RSS 1.0 (RDF) and Atom.</summary>
internal static class XmlFeed
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads items until the end or a fault.</summary>
    /// <returns>The fault in words (zh-CN); null for none.</returns>
    public static string? Read(string text, FoundFeed feed)
    {
        var (sound, mended) = FeedText.Mend(text);
        if (mended > 0)
        {
            feed.Remark(0, "", "", $"有 {mended} 处不合 XML 的 & 或控制字符，按网页的写法读取，控制字符略去");
        }

        using var reader = XmlReader.Create(new StringReader(sound), Settings);
        try
        {
            return ReadAll(reader, feed);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return $"第 {e.LineNumber} 行：订阅源带有文档类型声明（DTD），为安全起见不读取";
        }
        catch (XmlException e)
        {
            return $"第 {e.LineNumber} 行第 {e.LinePosition} 列：订阅源不是完整的 XML{ReadBefore(feed)}";
        }
        catch (FeedTooDeepException e)
        {
            return $"第 {e.Line} 行：元素嵌套超过 {FeedElement.Deepest} 层，不再往下读取{ReadBefore(feed)}";
        }
    }

    private static string? ReadAll(XmlReader reader, FoundFeed feed)
    {
        reader.MoveToContent();
        feed.Format = reader.LocalName switch { "rss" => "RSS", "RDF" => "RDF", "feed" => "Atom", _ => null };
        if (feed.Format is null)
        {
            return $"内容不是 RSS 2.0 或 Atom 订阅源（最外层是 {PlainText.Clipped(reader.LocalName, 40)}）";
        }

        feed.Base = reader.GetAttribute("base", XNamespace.Xml.NamespaceName);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            if (reader.LocalName == "channel")
            {
                feed.Base = reader.GetAttribute("base", XNamespace.Xml.NamespaceName) ?? feed.Base;
                reader.Read();
                continue;
            }

            var isItem = reader.LocalName is "item" or "entry";
            if (isItem && feed.Full is { } full)
            {
                return full;
            }

            var element = FeedElement.Read(reader);
            if (isItem)
            {
                feed.Met++;
                feed.Items.Add(XmlItem.Read(element, feed.Met));
            }
            else
            {
                TakeHead(element, feed);
            }
        }

        return null;
    }

    /// <summary>Takes what the feed says of itself; elements of extensions, such as atom:link in RSS, say nothing here.</summary>
    private static void TakeHead(XElement element, FoundFeed feed)
    {
        if ((element.Name.Namespace == XmlItem.Atom) != (feed.Format == "Atom"))
        {
            return;
        }

        if (element.Name.LocalName == "title" && feed.Title.Length == 0)
        {
            feed.Title = PlainText.Clipped(PlainText.Line(PlainText.Of(element.Value)), 500);
        }
        else if (element.Name.LocalName == "link" && feed.Home is null)
        {
            feed.Home = XmlItem.AddressOf(element, isAlternate: true);
        }
    }

    private static string ReadBefore(FoundFeed feed) => feed.Items.Count > 0 ? $"，其前的 {feed.Items.Count} 条已读取" : "";
}
