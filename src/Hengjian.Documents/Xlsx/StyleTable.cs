using System.Xml;

namespace Hengjian.Documents.Xlsx;

/// <summary>The styles part: every distinct style once, in the order in which it first occurs.</summary>
internal sealed class StyleTable
{
    private const int FirstOwnFormat = 164;
    private readonly List<(CellStyle Style, bool Quoted)> looks = [(CellStyle.Plain, false)];
    private readonly Dictionary<(CellStyle Style, bool Quoted), int> places = new() { [(CellStyle.Plain, false)] = 0 };

    /// <summary>The number under which a cell names its style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="quoted">Whether the cell is a text that would become a formula when a person edits it.</param>
    public int PlaceOf(CellStyle style, bool quoted)
    {
        if (!places.TryGetValue((style, quoted), out var place))
        {
            place = looks.Count;
            places.Add((style, quoted), place);
            looks.Add((style, quoted));
        }

        return place;
    }

    public void Write(XmlWriter xml)
    {
        var formats = looks.Select(look => look.Style.NumberFormat).Where(format => format.Length > 0).Distinct().ToList();
        var fonts = looks.Select(look => FontOf(look.Style)).Distinct().ToList();
        var fills = looks.Select(look => look.Style.Fill).Where(fill => fill.Length > 0).Distinct().ToList();

        xml.WriteStartElement("styleSheet", Markup.Main);
        WriteFormats(xml, formats);
        WriteFonts(xml, fonts);
        WriteFills(xml, fills);
        WriteBorders(xml, looks.Exists(look => look.Style.Bordered));
        xml.WriteStartElement("cellStyleXfs");
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("xf");
        WriteEmpty(xml, "alignment", ("vertical", "center"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteLooks(xml, formats, fonts, fills);
        xml.WriteStartElement("cellStyles");
        xml.WriteAttributeString("count", "1");
        WriteEmpty(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFormats(XmlWriter xml, List<string> formats)
    {
        if (formats.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("numFmts");
        xml.WriteAttributeString("count", XmlConvert.ToString(formats.Count));
        for (var at = 0; at < formats.Count; at++)
        {
            WriteEmpty(xml, "numFmt", ("numFmtId", XmlConvert.ToString(FirstOwnFormat + at)), ("formatCode", formats[at]));
        }

        xml.WriteEndElement();
    }

    private static void WriteFonts(XmlWriter xml, List<(bool Bold, bool Underline, string Color, int Size)> fonts)
    {
        xml.WriteStartElement("fonts");
        xml.WriteAttributeString("count", XmlConvert.ToString(fonts.Count));
        foreach (var (bold, underline, color, size) in fonts)
        {
            xml.WriteStartElement("font");
            if (bold)
            {
                xml.WriteElementString("b", "");
            }

            if (underline)
            {
                xml.WriteElementString("u", "");
            }

            WriteEmpty(xml, "sz", ("val", XmlConvert.ToString(size)));
            WriteEmpty(xml, "color", color.Length > 0 ? ("rgb", "FF" + color) : ("theme", "1"));
            WriteEmpty(xml, "name", ("val", "宋体"));
            WriteEmpty(xml, "charset", ("val", "134"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFills(XmlWriter xml, List<string> fills)
    {
        xml.WriteStartElement("fills");
        xml.WriteAttributeString("count", XmlConvert.ToString(fills.Count + 2));
        foreach (var pattern in (string[])["none", "gray125"])
        {
            xml.WriteStartElement("fill");
            WriteEmpty(xml, "patternFill", ("patternType", pattern));
            xml.WriteEndElement();
        }

        foreach (var fill in fills)
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", "solid");
            WriteEmpty(xml, "fgColor", ("rgb", "FF" + fill));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (bool Bold, bool Underline, string Color, int Size) FontOf(CellStyle style) => (style.Bold, style.Underline, style.Color, style.Size);

    private static void WriteBorders(XmlWriter xml, bool thin)
    {
        xml.WriteStartElement("borders");
        xml.WriteAttributeString("count", thin ? "2" : "1");
        WriteBorder(xml, false);
        if (thin)
        {
            WriteBorder(xml, true);
        }

        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, bool thin)
    {
        xml.WriteStartElement("border");
        foreach (var side in (string[])["left", "right", "top", "bottom", "diagonal"])
        {
            xml.WriteStartElement(side);
            if (thin && side != "diagonal")
            {
                xml.WriteAttributeString("style", "thin");
                WriteEmpty(xml, "color", ("auto", "1"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteLooks(XmlWriter xml, List<string> formats, List<(bool Bold, bool Underline, string Color, int Size)> fonts, List<string> fills)
    {
        xml.WriteStartElement("cellXfs");
        xml.WriteAttributeString("count", XmlConvert.ToString(looks.Count));
        foreach (var (style, quoted) in looks)
        {
            var format = style.NumberFormat.Length == 0 ? 0 : FirstOwnFormat + formats.IndexOf(style.NumberFormat);
            var fill = style.Fill.Length == 0 ? 0 : 2 + fills.IndexOf(style.Fill);
            xml.WriteStartElement("xf");
            xml.WriteAttributeString("numFmtId", XmlConvert.ToString(format));
            xml.WriteAttributeString("fontId", XmlConvert.ToString(fonts.IndexOf(FontOf(style))));
            xml.WriteAttributeString("fillId", XmlConvert.ToString(fill));
            xml.WriteAttributeString("borderId", style.Bordered ? "1" : "0");
            xml.WriteAttributeString("xfId", "0");
            if (quoted)
            {
                xml.WriteAttributeString("quotePrefix", "1");
            }

            foreach (var aspect in (string[])["applyNumberFormat", "applyFont", "applyFill", "applyAlignment", .. style.Bordered ? ["applyBorder"] : Array.Empty<string>()])
            {
                xml.WriteAttributeString(aspect, "1");
            }

            xml.WriteStartElement("alignment");
            if (style.Alignment != CellAlignment.Automatic)
            {
                xml.WriteAttributeString("horizontal", style.Alignment switch { CellAlignment.Left => "left", CellAlignment.Centre => "center", _ => "right" });
            }

            xml.WriteAttributeString("vertical", "center");
            if (style.Wrap)
            {
                xml.WriteAttributeString("wrapText", "1");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEmpty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
