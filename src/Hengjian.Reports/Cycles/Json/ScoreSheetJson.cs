using System.Text.Json;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Json;

/// <summary>A score sheet as JSON, in the shape of the <c>score</c> command.</summary>
internal static class ScoreSheetJson
{
    /// <summary>Writes one sheet as an object.</summary>
    public static void Write(Utf8JsonWriter json, ScoreSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("rubric", sheet.Rubric);
        json.WriteString("version", sheet.Version);
        json.WriteString("subject", sheet.Subject);
        json.WriteString("class", sheet.Class);
        json.WriteString("verdict", StateWords.Key(sheet.Verdict));
        Vetoes(json, sheet.Vetoes);
        Awarded(json, "total", sheet.Total);
        json.WriteString("grade", sheet.Grade);
        json.WriteStartArray("parts");
        foreach (var part in sheet.Parts)
        {
            Part(json, part);
        }

        json.WriteEndArray();
        json.WriteStartArray("openPoints");
        foreach (var open in sheet.OpenPoints)
        {
            json.WriteStartObject();
            json.WriteString("indicator", open.Indicator);
            json.WriteString("rule", open.Rule);
            json.WriteString("question", open.Question);
            json.WriteNumber("atStake", open.AtStake);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the veto items.</summary>
    public static void Vetoes(Utf8JsonWriter json, IReadOnlyList<VetoEntry> vetoes)
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
            Evidence(json, veto.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, PartScore part)
    {
        json.WriteStartObject();
        json.WriteString("id", part.Id);
        json.WriteString("name", part.Name);
        json.WriteNumber("full", part.Full);
        Awarded(json, "awarded", part.Awarded);
        json.WriteString("arithmetic", part.Arithmetic);
        json.WriteStartArray("indicators");
        foreach (var indicator in part.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.Id);
            json.WriteString("group", indicator.Group);
            json.WriteString("name", indicator.Name);
            json.WriteNumber("weight", indicator.Weight);
            Awarded(json, "awarded", indicator.Awarded);
            json.WriteStartArray("entries");
            foreach (var entry in indicator.Entries)
            {
                json.WriteStartObject();
                json.WriteString("rule", entry.Rule);
                json.WriteString("words", entry.Words);
                json.WriteString("clause", entry.Clause);
                json.WriteString("outcome", StateWords.Key(entry.Outcome));
                json.WriteString("basis", entry.Basis);
                json.WriteNumber("points", entry.Points);
                Evidence(json, entry.Evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Awarded(Utf8JsonWriter json, string name, ScoreRange? range)
    {
        if (range is { IsSettled: true } settled)
        {
            json.WriteNumber(name, settled.Lowest);
        }
        else
        {
            json.WriteNull(name);
        }

        if (range is { } known)
        {
            json.WriteStartObject("range");
            json.WriteNumber("lowest", known.Lowest);
            json.WriteNumber("highest", known.Highest);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("range");
        }
    }

    private static void Evidence(Utf8JsonWriter json, IReadOnlyList<ProofReference> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var proof in evidence)
        {
            json.WriteStartObject();
            json.WriteString("id", proof.Id);
            json.WriteString("text", proof.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
