using System.Xml;

namespace Hengjian.Documents.Reading;

/// <summary>Reads an XML part from start to end: no document type, no outside entity, elements not nested too deep.</summary>
internal static class XmlPart
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Shows every node in turn; a visitor that returns false for an element's start has its content left out.</summary>
    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    /// <exception cref="InvalidDataException">Its elements are nested too deep.</exception>
    public static void Visit(byte[] part, ReadingBudget budget, Func<XmlReader, bool> visit)
    {
        using var reader = XmlReader.Create(new MemoryStream(part), Settings);
        var more = reader.Read();
        while (more)
        {
            if (reader.Depth > budget.Limits.XmlDepth)
            {
                throw new InvalidDataException("XML elements are nested too deep.");
            }

            if (visit(reader) || reader.NodeType != XmlNodeType.Element)
            {
                more = reader.Read();
            }
            else
            {
                reader.Skip();
                more = !reader.EOF;
            }
        }
    }

    /// <summary>An attribute whatever its namespace; null when it is absent.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more && found is null; more = reader.MoveToNextAttribute())
        {
            found = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }
}
