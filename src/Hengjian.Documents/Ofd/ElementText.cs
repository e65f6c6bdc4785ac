using System.Text;
using System.Xml;

namespace Hengjian.Documents.Ofd;

/// <summary>Collects the texts of the elements of one name.</summary>
internal sealed class ElementText
{
    private readonly StringBuilder text = new();
    private bool inside;

    public void Follow(XmlReader reader, string element, List<string> found)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.LocalName == element:
                inside = !reader.IsEmptyElement;
                text.Clear();
                break;
            case XmlNodeType.EndElement when inside && reader.LocalName == element:
                inside = false;
                found.Add(text.ToString());
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when inside:
                text.Append(reader.Value);
                break;
        }
    }
}
