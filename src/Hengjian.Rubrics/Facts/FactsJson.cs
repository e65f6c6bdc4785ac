using System.Globalization;
using System.Text.Json;

using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Facts;

/// <summary>Writes facts as JSON.</summary>
internal static class FactsJson
{
    internal static void Write(Utf8JsonWriter writer, SubjectFacts facts)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", facts.Subject);
        writer.WriteString("target", facts.Target);
        writer.WriteString("class", facts.Class);
        writer.WriteStartObject("values");
        foreach (var (id, value) in facts.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(id);
            Write(writer, value);
        }

        writer.WriteEndObject();
        var judgements = facts.Judgements.OrderBy(one => one.Rule, StringComparer.Ordinal).ThenBy(one => one.At.UtcTicks).ThenBy(one => one.By, StringComparer.Ordinal).ThenBy(one => one.Reason, StringComparer.Ordinal).ThenBy(TextOf, StringComparer.Ordinal);
        writer.List("judgements", judgements, judgement => Write(writer, judgement));
        if (facts.Weight is { } weight)
            writer.Number("weight", weight);
        if (facts.Exclusions.Count > 0)
            writer.List("exclusions", facts.Exclusions.OrderBy(one => one.From).ThenBy(one => one.To).ThenBy(one => one.Reason, StringComparer.Ordinal), exclusion => Write(writer, exclusion));
        if (facts.Children.Count > 0)
            writer.List("children", facts.Children, child => Write(writer, child));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Exclusion exclusion)
    {
        writer.WriteStartObject();
        writer.WriteString("from", Plain.Day(exclusion.From));
        writer.WriteString("to", Plain.Day(exclusion.To));
        writer.WriteString("reason", exclusion.Reason);
        writer.List("proof", exclusion.Proof, proof => ScoreSheetFile.Write(writer, proof));
        writer.WriteEndObject();
    }

    /// <summary>Whether of two judgements by the same person, at the same moment and for the same reason the first stands behind the second by its text: an order that does not depend on the file's.</summary>
    internal static bool IsLaterInText(Judgement one, Judgement other) =>
        one.At.UtcTicks == other.At.UtcTicks && one.By == other.By && one.Reason == other.Reason && string.CompareOrdinal(TextOf(one), TextOf(other)) > 0;

    internal static string TextOf(FactValue value) => Json.Write(writer => Write(writer, value));

    private static string TextOf(Judgement judgement) => Json.Write(writer => Write(writer, judgement));

    internal static void Write(Utf8JsonWriter writer, Judgement judgement)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", judgement.Rule);
        writer.WritePropertyName("answer");
        Write(writer, judgement.Answer);
        writer.WriteString("by", judgement.By);
        writer.WriteString("at", judgement.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteString("reason", judgement.Reason);
        writer.List("proof", judgement.Proof, proof => ScoreSheetFile.Write(writer, proof));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FactValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case FactValue.Flag flag:
                writer.WriteBoolean("flag", flag.Value);
                break;
            case FactValue.Number number:
                writer.Number("number", number.Value);
                break;
            case FactValue.Choice choice:
                writer.WriteString("choice", choice.Id);
                if (choice.Number is { } points)
                    writer.Number("number", points);
                break;
            case FactValue.Date date:
                writer.WriteString("date", Plain.Day(date.Day));
                break;
            case FactValue.Text text:
                writer.WriteString("text", text.Words);
                break;
            case FactValue.Open open:
                writer.WriteString("open", open.Reason);
                break;
            case FactValue.Occurrences list:
                Write(writer, list);
                break;
        }

        if (value.Basis.Length > 0)
            writer.WriteString("basis", value.Basis);
        if (value.Evidence.Count > 0)
            writer.List("evidence", value.Evidence, proof => ScoreSheetFile.Write(writer, proof));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FactValue.Occurrences list)
    {
        var items = list.Items.OrderBy(item => item.Fact, StringComparer.Ordinal).ThenBy(item => item.Text, StringComparer.Ordinal)
            .ThenBy(item => item.ProofId, StringComparer.Ordinal).ThenBy(FieldsText, StringComparer.Ordinal);
        writer.List("occurrences", items, item =>
        {
            writer.WriteStartObject();
            writer.WriteString("fact", item.Fact);
            writer.WriteString("text", item.Text);
            writer.WriteString("proofId", item.ProofId);
            if (item.Fields.Count > 0)
                WriteFields(writer, item);
            writer.WriteEndObject();
        });
        writer.WriteNumber("examined", list.Examined);
        if (list.Unsettled is not null)
            writer.WriteString("unsettled", list.Unsettled);
    }

    private static string FieldsText(FactOccurrence item) => item.Fields.Count == 0 ? "" : Json.Write(writer =>
    {
        writer.WriteStartObject();
        WriteFields(writer, item);
        writer.WriteEndObject();
    });

    private static void WriteFields(Utf8JsonWriter writer, FactOccurrence item)
    {
        writer.WriteStartObject("fields");
        foreach (var (id, value) in item.Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            switch (value)
            {
                case FactValue.Flag flag:
                    writer.WriteBoolean(id, flag.Value);
                    break;
                case FactValue.Number number:
                    writer.Number(id, number.Value);
                    break;
                case FactValue.Date date:
                    writer.WriteString(id, Plain.Day(date.Day));
                    break;
                case FactValue.Text text:
                    writer.WriteString(id, text.Words);
                    break;
                case FactValue.Open open:
                    writer.WriteStartObject(id);
                    writer.WriteString("open", open.Reason);
                    writer.WriteEndObject();
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
