using System.Text;
using System.Text.Json;

using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Facts;

/// <summary>Reads and writes facts as JSON (camelCase; the form is described in docs/rubrics.md).</summary>
public static class SubjectFactsFile
{
    /// <summary>The largest file read: 64 MiB.</summary>
    public const int LargestBytes = 64 << 20;

    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Reads a file; a file that cannot be read is a fault, not an exception.</summary>
    public static FactsLoad Load(string path)
    {
        var (text, fault) = TextFile.Read(path, LargestBytes, s_strict);
        return text is null ? new FactsLoad(null, [fault!]) : Parse(text, path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="name">The file's name, for messages about the file itself.</param>
    public static FactsLoad Parse(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            var faults = new List<RubricFault>();
            var facts = new FactsReader(faults).Read(document.RootElement);
            return new FactsLoad(faults.Count > 0 ? null : facts, faults);
        }
        catch (JsonException fault)
        {
            return new FactsLoad(null, [new RubricFault((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, $"{name}：不是正确的 JSON，请检查引号、逗号和括号")]);
        }
    }

    /// <summary>The facts as JSON text: measures, judgements and occurrences in ordinal order, non-ASCII as it is.</summary>
    public static string Write(SubjectFacts facts) => Json.Write(writer => FactsJson.Write(writer, facts));
}
