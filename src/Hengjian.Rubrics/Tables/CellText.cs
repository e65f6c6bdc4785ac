using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>Items of a rubric as the text of one cell.</summary>
internal static class CellText
{
    /// <summary>Marks of a cell that is to be read as YAML and not as plain words.</summary>
    private static readonly string[] s_marks = ["{", "[", "'", "\"", "- "];

    private static readonly Dictionary<string, (string Written, string Words)[]> s_words = new(StringComparer.Ordinal)
    {
        ["decides"] = [("measured", "机器测定"), ("assisted", "机器辅助"), ("judged", "人工评定")],
        ["kind"] =
        [
            ("flag", "是否"), ("number", "数值"), ("occurrences", "清单"), ("count", "计数"), ("points", "分值"), ("choice", "选择"), ("date", "日期"), ("text", "文字"),
        ],
    };

    /// <summary>A value of any shape: words as they are, collections as YAML.</summary>
    internal static string OfValue(YamlItem? item) => item switch
    {
        null => "",
        YamlItem.Scalar scalar => LooksLikeYaml(YamlScalar.Clean(scalar.Text)) ? YamlScalar.Write(scalar.Text, false, false) : YamlScalar.Clean(scalar.Text),
        YamlItem.Sequence => YamlWriter.Write(item).TrimEnd('\n'),
        _ => YamlWriter.Flow(item, "", false),
    };

    /// <summary>Words; the few values that have a name in Chinese by that name.</summary>
    internal static string OfWords(string key, YamlItem.Scalar scalar)
    {
        var text = YamlScalar.Clean(scalar.Text);
        return s_words.TryGetValue(key, out var words) && Array.Find(words, one => one.Written == text) is { Words: { } known } ? known : text;
    }

    /// <summary>The value behind <see cref="OfWords"/>; an unknown one as it is, so that the reader of rubrics names what is possible.</summary>
    internal static string Written(string key, string cell) =>
        s_words.TryGetValue(key, out var words) && Array.Find(words, one => one.Words == cell) is { Written: { } known } ? known : cell;

    /// <summary>Keys and values, one key a line.</summary>
    internal static string OfPairs(IReadOnlyList<KeyValuePair<YamlItem.Scalar, YamlItem>> pairs) =>
        pairs.Count == 0 ? "" : YamlWriter.Write(new YamlItem.Mapping(pairs, default)).TrimEnd('\n');

    internal static bool LooksLikeYaml(string text) => s_marks.Any(mark => text.StartsWith(mark, StringComparison.Ordinal));
}
