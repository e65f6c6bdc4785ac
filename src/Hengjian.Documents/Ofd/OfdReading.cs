using System.Globalization;
using System.Xml;
using Hengjian.Documents.Reading;
using Hengjian.Documents.Zip;

namespace Hengjian.Documents.Ofd;

/// <summary>Reads a fixed-layout document after GB/T 33190-2016: for every page the texts of its content and of its templates, top to bottom, left to right.</summary>
/// <remarks>Annotations, seals and text drawn within composite objects are left out. Columns side by side are read across.</remarks>
internal sealed class OfdReading(ZipPackage package, string file, ReadingBudget budget)
{
    private readonly List<TextPiece> pieces = [];
    private int page;

    public List<TextPiece> Read()
    {
        // The list of what is encrypted (GM/T 0099-2020); the parts it names are not there in the clear.
        if (package.Has("Encryptions.xml"))
        {
            throw new UnreadableDocumentException(file, "文件已加密", "请取消打开密码后重新上传");
        }

        var roots = new List<string>();
        var names = new ElementText();
        Visit("OFD.xml", reader =>
        {
            names.Follow(reader, "DocRoot", roots);
            return true;
        });
        if (roots.Count == 0)
        {
            throw new InvalidDataException("OFD.xml names no document.");
        }

        foreach (var root in roots)
        {
            ReadDocument(PartPath.Resolve("", root.Trim()));
        }

        return pieces;
    }

    private void ReadDocument(string root)
    {
        var folder = root[..(root.LastIndexOf('/') + 1)];
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = new List<string>();
        Visit(root, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "TemplatePage" or "Page" } && XmlPart.Attribute(reader, "BaseLoc") is { } place)
            {
                var part = PartPath.Resolve(folder, place);
                if (reader.LocalName == "Page")
                {
                    pages.Add(part);
                }
                else
                {
                    templates[XmlPart.Attribute(reader, "ID") ?? ""] = part;
                }
            }

            return true;
        });
        foreach (var part in pages)
        {
            ReadPage(part, templates);
        }
    }

    private void ReadPage(string part, Dictionary<string, string> templates)
    {
        page++;
        var content = new OfdPage();
        var used = new List<string>();
        Visit(part, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Template" } && templates.TryGetValue(XmlPart.Attribute(reader, "TemplateID") ?? "", out var template))
            {
                used.Add(template);
            }

            return content.Visit(reader);
        });
        foreach (var template in used.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Visit(template, content.Visit);
        }

        var line = 0;
        foreach (var text in content.Lines())
        {
            budget.TakePiece();
            pieces.Add(new TextPiece(string.Create(CultureInfo.InvariantCulture, $"第 {page} 页第 {++line} 行"), text));
        }
    }

    private void Visit(string part, Func<XmlReader, bool> visit) => XmlPart.Visit(package.Part(part), budget, visit);
}
