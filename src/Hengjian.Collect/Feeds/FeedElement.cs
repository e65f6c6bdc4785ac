using System.Xml;
using System.Xml.Linq;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads one element of a feed into a tree of limited depth: walking a tree costs stack, and a feed must not be able to ask for all of it.</summary>
internal static class FeedElement
{
    /// <summary>How deep elements may lie in each other, counted from the outermost.</summary>
    public const int Deepest = 256;

    /// <summary>Reads the element on which the reader stands and leaves the reader behind it.</summary>
    /// <exception cref="XmlException">The XML is not well-formed.</exception>
    /// <exception cref="FeedTooDeepException">It lies deeper than <see cref="Deepest"/>.</exception>
    public static XElement Read(XmlReader reader)
    {
        var root = Begun(reader);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }

        var current = root;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Begun(reader);
                    current.Add(element);
                    current = reader.IsEmptyElement ? current : element;
                    break;
                case XmlNodeType.EndElement when current == root:
                    reader.Read();
                    return root;
                case XmlNodeType.EndElement:
                    current = current.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Begun(XmlReader reader)
    {
        if (reader.Depth > Deepest)
        {
            throw new FeedTooDeepException(((IXmlLineInfo)reader).LineNumber);
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XNamespace.Xmlns.NamespaceName)
            {
                continue;
            }

            element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }

        reader.MoveToElement();
        return element;
    }
}
