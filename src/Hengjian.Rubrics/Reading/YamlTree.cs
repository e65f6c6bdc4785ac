using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads YAML text into items with places, within limits that no YAML bomb passes: no anchors, aliases or tags, 20 levels, 50,000 items.</summary>
internal static class YamlTree
{
    private const int DeepestNesting = 20;
    private const int MostItems = 50_000;

    /// <summary>What is said of a text that is not <see cref="IsReadable"/>.</summary>
    internal const string Unreadable = "有不可见的控制字符，请删去";

    /// <exception cref="YamlFault">The text is not YAML, or goes beyond the limits.</exception>
    internal static YamlItem Read(string text)
    {
        RefuseControlCharacters(text);
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                throw new YamlFault(new SourcePlace(1, 1), "文件是空的");
            parser.Consume<DocumentStart>();
            var count = 0;
            var root = ReadItem(parser, 0, ref count);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new YamlFault(PlaceOf(parser.Current), "一个文件只能有一份文档，请去掉多余的“---”");
            return root;
        }
        catch (YamlException fault)
        {
            if (Mistyped(text) is { } mistyped)
                throw mistyped;
            var place = new SourcePlace((int)fault.Start.Line, (int)fault.Start.Column);
            throw new YamlFault(place, $"不是正确的 YAML：{Explained(fault.Message)}");
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner's own slips on broken text; the last event read is the nearest place known.
            throw new YamlFault(AtLeastOne(PlaceOf(parser.Current)), "不是正确的 YAML：从这里起读不下去，请检查缩进、冒号和引号");
        }
    }

    /// <summary>What people mistype most, at its place: a full-width colon behind a key, a tab before one. Null where there is none of it.</summary>
    private static YamlFault? Mistyped(string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var written = lines[at].TrimStart();
            var indent = lines[at].Length - written.Length;
            if (lines[at].AsSpan(0, indent).IndexOf('\t') is >= 0 and var tab && written.Length > 0)
                return new YamlFault(new SourcePlace(at + 1, tab + 1), "不是正确的 YAML：缩进只能用空格，不能用制表符");
            var start = written.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0;
            var colon = written.IndexOf('：', StringComparison.Ordinal);
            if (colon > start && Declarations.IsId(written[start..colon]))
                return new YamlFault(new SourcePlace(at + 1, indent + colon + 1), "不是正确的 YAML：键后面的冒号用了全角“：”，请改成半角冒号加一个空格");
        }

        return null;
    }

    private static void RefuseControlCharacters(string text)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
                (line, start) = (line + 1, at + 1);
            else if (IsUnprintable(text[at]))
                throw new YamlFault(new SourcePlace(line, at - start + 1), Unreadable);
        }
    }

    /// <summary>Characters that no table and no other YAML reader takes; an escape in quotes can bring them too.</summary>
    private static bool IsUnprintable(char letter) =>
        (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\u0085')) || letter is '\uFFFE' or '\uFFFF';

    /// <summary>Whether a text holds only characters that files and tables can hold.</summary>
    internal static bool IsReadable(string text)
    {
        if (text.Any(IsUnprintable))
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[++at]))
                return false;
        }

        return true;
    }

    private static SourcePlace AtLeastOne(SourcePlace place) => new(Math.Max(place.Line, 1), Math.Max(place.Column, 1));

    private static YamlItem ReadItem(Parser parser, int depth, ref int count)
    {
        if (++count > MostItems)
            throw new YamlFault(PlaceOf(parser.Current), $"内容过多：最多 {MostItems} 项");
        if (depth > DeepestNesting)
            throw new YamlFault(PlaceOf(parser.Current), $"嵌套过深：最多 {DeepestNesting} 层");
        if (parser.Accept<AnchorAlias>(out var alias))
            throw new YamlFault(PlaceOf(alias), "不能使用别名（*），请把内容写全");
        if (parser.Accept<NodeEvent>(out var node))
            RefuseMarks(node);
        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
            return Take(scalar);
        if (parser.TryConsume<SequenceStart>(out var list))
            return ReadSequence(parser, list, depth, ref count);
        return ReadMapping(parser, parser.Consume<MappingStart>(), depth, ref count);
    }

    private static YamlItem.Sequence ReadSequence(Parser parser, SequenceStart start, int depth, ref int count)
    {
        var items = new List<YamlItem>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadItem(parser, depth + 1, ref count));
        return new YamlItem.Sequence(items, PlaceOf(start));
    }

    private static YamlItem.Mapping ReadMapping(Parser parser, MappingStart start, int depth, ref int count)
    {
        var pairs = new List<KeyValuePair<YamlItem.Scalar, YamlItem>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadItem(parser, depth + 1, ref count) is not YamlItem.Scalar key)
                throw new YamlFault(PlaceOf(parser.Current), "键应当是一个词");
            if (!seen.Add(key.Text))
                throw new YamlFault(key.Place, $"键“{key.Text}”重复");
            pairs.Add(new(key, ReadItem(parser, depth + 1, ref count)));
        }

        return new YamlItem.Mapping(pairs, PlaceOf(start));
    }

    private static YamlItem.Scalar Take(YamlDotNet.Core.Events.Scalar scalar)
    {
        var place = PlaceOf(scalar);
        if (!IsReadable(scalar.Value))
            throw new YamlFault(place, Unreadable);
        var inner = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? place with { Column = place.Column + 1 } : place;
        return new YamlItem.Scalar(scalar.Value, inner, place);
    }

    private static void RefuseMarks(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw new YamlFault(PlaceOf(node), "不能使用锚点（&），请把内容写全");
        if (!node.Tag.IsEmpty)
            throw new YamlFault(PlaceOf(node), "不能使用标记（!）；若是文字，请加引号");
    }

    private static SourcePlace PlaceOf(ParsingEvent? at) => at is null ? default : new SourcePlace((int)at.Start.Line, (int)at.Start.Column);

    private static string Explained(string message) => message switch
    {
        _ when message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            || message.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) => "此处不能再有冒号，请检查缩进，或给含有冒号的文字加引号",
        _ when message.Contains("did not find expected key", StringComparison.OrdinalIgnoreCase) => "缩进不齐，或引号、括号没有成对",
        _ when message.Contains("tab", StringComparison.OrdinalIgnoreCase) => "缩进只能用空格，不能用制表符",
        _ when message.Contains("could not find expected ':'", StringComparison.OrdinalIgnoreCase) => "缺少冒号",
        _ when message.Contains("flow mapping", StringComparison.OrdinalIgnoreCase) || message.Contains("flow sequence", StringComparison.OrdinalIgnoreCase) => "花括号、方括号没有成对，或者括号里的文字有冒号、逗号而没有加引号",
        _ when message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase) => "此处的字符不能作为开头，请给文字加引号，缩进只用空格",
        _ => $"请检查缩进、冒号和引号（{message}）",
    };
}
