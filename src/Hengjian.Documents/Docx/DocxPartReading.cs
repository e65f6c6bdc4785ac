using System.Globalization;
using System.Text;
using System.Xml;
using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Docx;

/// <summary>Follows the nodes of one part of a Word document and gives out its paragraphs.</summary>
/// <param name="first">The place the part starts with.</param>
/// <param name="note">The element that is one note in a part of notes; null for other parts.</param>
/// <param name="give">Takes a paragraph.</param>
internal sealed class DocxPartReading(DocxStory first, string? note, Action<TextPiece> give)
{
    private readonly Stack<DocxStory> stories = new([first]);
    private readonly Stack<DocxTable> tables = new();
    private readonly Stack<StringBuilder> paragraphs = new();
    private bool inText;
    private int boxes;
    private int notes;

    /// <returns>False to leave an element out with everything in it.</returns>
    public bool Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return Start(reader);
            case XmlNodeType.EndElement:
                End(reader.LocalName, IsTextual(reader.NamespaceURI));
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inText:
                Append(reader.Value);
                return true;
            default:
                return true;
        }
    }

    private bool Start(XmlReader reader)
    {
        var empty = reader.IsEmptyElement;
        switch (reader.LocalName)
        {
            // A second drawing of the same content for old programs, text moved elsewhere, and readings above characters.
            case "Fallback" or "moveFrom" or "rt":
            case "footnote" or "endnote" when XmlPart.Attribute(reader, "type") is not (null or "normal"):
                return false;
            case "t" when !empty && IsTextual(reader.NamespaceURI):
                inText = true;
                break;
            case "tab" when paragraphs.Count > 0 && XmlPart.Attribute(reader, "val") is null:
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "gridSpan" when tables.TryPeek(out var table):
                table.Span(XmlPart.Attribute(reader, "val"));
                break;
            default:
                StartBlock(reader.LocalName, empty, reader.NamespaceURI);
                break;
        }

        return true;
    }

    private void StartBlock(string element, bool empty, string space)
    {
        switch (element)
        {
            case "p" when !empty && IsTextual(space):
                paragraphs.Push(new StringBuilder());
                break;
            case "tbl" when !empty && IsTextual(space):
                tables.Push(new DocxTable(stories.Peek().NextTable()));
                break;
            case "tr" when IsTextual(space) && tables.TryPeek(out var table):
                table.NextRow();
                break;
            case "tc" when IsTextual(space):
                StartCell(empty);
                break;
            case "txbxContent" when !empty:
                var inside = first.Place.Length == 0 ? "" : first.Place + " ";
                stories.Push(new DocxStory(string.Create(CultureInfo.InvariantCulture, $"{inside}文本框 {++boxes}")));
                break;
            case not null when element == note && !empty:
                stories.Push(new DocxStory(string.Create(CultureInfo.InvariantCulture, $"{first.Place} {++notes}")));
                break;
        }
    }

    private void StartCell(bool empty)
    {
        var place = stories.Peek().Place;
        if (tables.TryPeek(out var table))
        {
            table.NextCell();
            place = table.Cell();
        }

        if (!empty)
        {
            stories.Push(new DocxStory(place));
        }
    }

    private void End(string element, bool isTextual)
    {
        switch (element)
        {
            case "t":
                inText = false;
                break;
            case "p" when isTextual && paragraphs.TryPop(out var text) && !string.IsNullOrWhiteSpace(text.ToString()):
                give(new TextPiece(stories.Peek().NextParagraph(), text.ToString()));
                break;
            case "tbl" when isTextual:
                tables.TryPop(out _);
                break;
            case "tc" when isTextual:
            case "txbxContent":
                Leave();
                break;
            case not null when element == note:
                Leave();
                break;
        }
    }

    private void Leave()
    {
        if (stories.Count > 1)
        {
            stories.Pop();
        }
    }

    private void Append(string text)
    {
        if (paragraphs.TryPeek(out var paragraph))
        {
            paragraph.Append(text);
        }
    }

    // The word-processing namespace, transitional or strict, and that of formulas; drawings have elements of the same names.
    private static bool IsTextual(string space) => space.Contains("wordprocessingml", StringComparison.Ordinal) || space.EndsWith("/math", StringComparison.Ordinal);
}
