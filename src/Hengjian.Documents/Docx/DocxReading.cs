using System.Globalization;
using System.Xml;
using Hengjian.Documents.Reading;
using Hengjian.Documents.Zip;

namespace Hengjian.Documents.Docx;

/// <summary>Reads a Word document: its body, then headers, footers, footnotes, endnotes and comments.</summary>
/// <remarks>Places: paragraphs outside tables are counted from 1, blank ones left out; tables, text boxes and notes are counted each by itself. Deleted text and field codes are left out.</remarks>
internal sealed class DocxReading(ZipPackage package, ReadingBudget budget)
{
    private const string Usual = "word/document.xml";

    private static readonly (string Kind, string Title, string? Element)[] Beside =
    [
        ("/header", "页眉", null),
        ("/footer", "页脚", null),
        ("/footnotes", "脚注", "footnote"),
        ("/endnotes", "尾注", "endnote"),
        ("/comments", "批注", "comment"),
    ];

    public List<TextPiece> Read()
    {
        var main = Relations("_rels/.rels", "").FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? Usual;
        var pieces = new List<TextPiece>();
        var folder = main[..(main.LastIndexOf('/') + 1)];
        Part(main, DocxStory.Body(), null, pieces);
        var relations = Relations($"{folder}_rels/{main[folder.Length..]}.rels", folder);
        foreach (var (kind, title, element) in Beside)
        {
            var number = 0;
            foreach (var (_, target) in relations.Where(relation => relation.Type.EndsWith(kind, StringComparison.Ordinal) && package.Has(relation.Target)))
            {
                var place = element is null ? string.Create(CultureInfo.InvariantCulture, $"{title} {++number}") : title;
                Part(target, new DocxStory(place), element, pieces);
            }
        }

        return pieces;
    }

    private void Part(string name, DocxStory story, string? noteElement, List<TextPiece> pieces)
    {
        var reading = new DocxPartReading(story, noteElement, piece =>
        {
            budget.TakePiece();
            pieces.Add(piece);
        });
        XmlPart.Visit(package.Part(name), budget, reading.Visit);
    }

    private List<(string Type, string Target)> Relations(string part, string folder)
    {
        var relations = new List<(string, string)>();
        if (!package.Has(part))
        {
            return relations;
        }

        XmlPart.Visit(package.Part(part), budget, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && XmlPart.Attribute(reader, "TargetMode") != "External")
            {
                relations.Add((XmlPart.Attribute(reader, "Type") ?? "", PartPath.Resolve(folder, XmlPart.Attribute(reader, "Target") ?? "")));
            }

            return true;
        });
        return relations;
    }
}
