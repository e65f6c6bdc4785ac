using System.Text;

namespace Hengjian.Rubrics.Reading;

/// <summary>Writes YAML items as text that depends on nothing but the items: LF, two blanks a level, small collections on one line.</summary>
internal static class YamlWriter
{
    /// <summary>How wide a collection on one line may be, a Chinese character counted as two.</summary>
    private const int Widest = 120;
    private const int MostOnALine = 24;
    private const int MostPairs = 5;
    private const int DeepestOnALine = 3;

    /// <summary>Keys whose values are words even when they look like a number; the schema for editors says the same.</summary>
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "rubric", "version", "title", "source", "id", "name", "words", "clause", "official-text", "question", "meaning", "default", "notes", "reason",
        "names", "vetoed", "grade", "grade-at-most", "classes", "also", "option", "third", "explains", "one-of",
    };

    /// <summary>The text, ended by LF.</summary>
    internal static string Write(YamlItem item)
    {
        var text = new StringBuilder();
        switch (item)
        {
            case YamlItem.Mapping { Pairs.Count: > 0 } mapping:
                WritePairs(text, mapping, 0);
                break;
            case YamlItem.Sequence { Items.Count: > 0 } sequence when OneLine(item, "", Widest) is null:
                WriteItems(text, sequence, 0, "");
                break;
            default:
                text.Append(Flow(item, "", false)).Append('\n');
                break;
        }

        return text.ToString();
    }

    /// <summary>The item on one line, whatever its width.</summary>
    internal static string Flow(YamlItem item, string key, bool inside) => item switch
    {
        YamlItem.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(one => Flow(one, key, true)))}]",
        YamlItem.Mapping mapping => $"{{{string.Join(", ", mapping.Pairs.Select(pair => $"{Key(pair.Key, true)}: {Flow(pair.Value, pair.Key.Text, true)}"))}}}",
        YamlItem.Scalar scalar => YamlScalar.Write(scalar.Text, s_words.Contains(key), inside),
        _ => "",
    };

    /// <summary>How wide a text is in columns of a terminal or a cell.</summary>
    internal static int WidthOf(string text) => text.Sum(letter => letter < '\u1100' ? 1 : 2);

    private static string Key(YamlItem.Scalar key, bool inFlow) => YamlScalar.Write(key.Text, true, inFlow);

    private static void WritePairs(StringBuilder text, YamlItem.Mapping mapping, int indent)
    {
        for (var at = 0; at < mapping.Pairs.Count; at++)
        {
            var (name, value) = mapping.Pairs[at];
            var key = Key(name, false);
            text.Append(' ', at == 0 && Continues(text) ? 0 : indent).Append(key).Append(':');
            if (!(IsTable(value) && (indent == 0 || value is YamlItem.Sequence)) && OneLine(value, name.Text, Widest - indent - WidthOf(key) - 2) is { } line)
            {
                text.Append(' ').Append(line).Append('\n');
                continue;
            }

            text.Append('\n');
            if (value is YamlItem.Mapping inner)
                WritePairs(text, inner, indent + 2);
            else
                WriteItems(text, (YamlItem.Sequence)value, indent + 2, name.Text);
        }
    }

    private static void WriteItems(StringBuilder text, YamlItem.Sequence sequence, int indent, string key)
    {
        foreach (var item in sequence.Items)
        {
            text.Append(' ', indent).Append('-');
            if (OneLine(item, key, Widest - indent - 2) is { } line)
            {
                text.Append(' ').Append(line).Append('\n');
            }
            else if (item is YamlItem.Mapping mapping)
            {
                text.Append(' ');
                WritePairs(text, mapping, indent + 2);
            }
            else
            {
                text.Append('\n');
                WriteItems(text, (YamlItem.Sequence)item, indent + 2, key);
            }
        }
    }

    /// <summary>Whether it is a list of mappings or a mapping of mappings; such a list, and such a mapping at the top, has a line an entry.</summary>
    private static bool IsTable(YamlItem item) => item switch
    {
        YamlItem.Sequence { Items.Count: > 0 } sequence => sequence.Items.All(one => one is YamlItem.Mapping),
        YamlItem.Mapping { Pairs.Count: > 0 } mapping => mapping.Pairs.All(pair => pair.Value is YamlItem.Mapping),
        _ => false,
    };

    private static bool Continues(StringBuilder text) => text.Length > 0 && text[^1] != '\n';

    /// <summary>The item on one line; null when it is a collection too large for that.</summary>
    private static string? OneLine(YamlItem item, string key, int room)
    {
        if (item is YamlItem.Scalar)
            return Flow(item, key, false);
        if (!IsSmall(item, 0))
            return null;
        var line = Flow(item, key, false);
        return WidthOf(line) <= room || line.Length == 2 ? line : null;
    }

    private static bool IsSmall(YamlItem item, int depth) => depth <= DeepestOnALine && item switch
    {
        YamlItem.Sequence sequence => sequence.Items.Count <= MostOnALine && sequence.Items.All(one => IsSmall(one, depth + 1)),
        YamlItem.Mapping mapping => mapping.Pairs.Count <= MostPairs && mapping.Pairs.All(pair => IsSmall(pair.Value, depth + 1)),
        _ => true,
    };
}
