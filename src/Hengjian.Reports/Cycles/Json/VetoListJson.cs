using System.Text.Json;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Json;

/// <summary>Veto items as JSON, in the form they have inside a score sheet.</summary>
internal static class VetoListJson
{
    /// <summary>Writes the items as the property <c>vetoes</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<VetoEntry> vetoes)
    {
        json.WriteStartArray("vetoes");
        foreach (var veto in vetoes)
        {
            json.WriteStartObject();
            json.WriteString("id", veto.Id);
            json.WriteString("name", veto.Name);
            json.WriteString("words", veto.Words);
            json.WriteString("clause", veto.Clause);
            json.WriteString("outcome", StateWords.Key(veto.Outcome));
            json.WriteString("basis", veto.Basis);
            json.WriteStartArray("evidence");
            foreach (var proof in veto.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("id", proof.Id);
                json.WriteString("text", proof.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
