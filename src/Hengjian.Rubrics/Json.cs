using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics;

/// <summary>How this library writes JSON: indented by two blanks, lines ended by LF, Chinese as it is, numbers without needless zeros.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
            content(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    internal static void Number(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, Plain.Trimmed(value));
        else
            writer.WriteNull(name);
    }

    internal static void List<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        writer.WriteEndArray();
    }
}
