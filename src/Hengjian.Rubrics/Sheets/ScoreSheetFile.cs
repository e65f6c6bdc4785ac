using System.Text.Json;

namespace Hengjian.Rubrics.Sheets;

/// <summary>Writes score sheets as JSON in the form of the command <c>score</c>: the same sheet gives the same bytes.</summary>
/// <remarks><c>total</c> and <c>awarded</c> are null while anything is open; <c>range</c> always holds the lowest and highest points; <c>limits</c> and <c>children</c> are there only when there are any.</remarks>
public static class ScoreSheetFile
{
    /// <summary>The sheet as JSON text, indented, non-ASCII as it is.</summary>
    public static string Write(ScoreSheet sheet) => Json.Write(writer => Write(writer, sheet));

    /// <summary>Writes the sheet as one object into a longer document.</summary>
    public static void Write(Utf8JsonWriter writer, ScoreSheet sheet)
    {
        writer.WriteStartObject();
        writer.WriteString("rubric", sheet.Rubric);
        writer.WriteString("version", sheet.Version);
        writer.WriteString("subject", sheet.Subject);
        writer.WriteString("class", sheet.Class);
        writer.WriteString("verdict", Name(sheet.Verdict));
        writer.List("vetoes", sheet.Vetoes, veto => Write(writer, veto));
        Points(writer, "total", sheet.Total);
        writer.WriteString("grade", sheet.Grade);
        writer.List("parts", sheet.Parts, part => Write(writer, part));
        writer.List("openPoints", sheet.OpenPoints, open => Write(writer, open));
        writer.List("options", sheet.Options, option => Write(writer, option));
        if (sheet.Limits.Count > 0)
            writer.List("limits", sheet.Limits, limit => Write(writer, limit));
        if (sheet.Children.Count > 0)
            writer.List("children", sheet.Children, child => Write(writer, child));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, VetoEntry veto)
    {
        writer.WriteStartObject();
        writer.WriteString("id", veto.Id);
        writer.WriteString("name", veto.Name);
        writer.WriteString("words", veto.Words);
        writer.WriteString("clause", veto.Clause);
        writer.WriteString("outcome", Name(veto.Outcome));
        writer.WriteString("basis", veto.Basis);
        writer.List("evidence", veto.Evidence, proof => Write(writer, proof));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PartScore part)
    {
        writer.WriteStartObject();
        writer.WriteString("id", part.Id);
        writer.WriteString("name", part.Name);
        writer.Number("full", part.Full);
        Points(writer, "awarded", part.Awarded);
        writer.WriteString("arithmetic", part.Arithmetic);
        writer.List("indicators", part.Indicators, indicator => Write(writer, indicator));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IndicatorScore indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id);
        writer.WriteString("group", indicator.Group);
        writer.WriteString("name", indicator.Name);
        writer.Number("weight", indicator.Weight);
        writer.Number("originalWeight", indicator.OriginalWeight);
        writer.WriteString("decides", Name(indicator.Decides));
        writer.WriteBoolean("applied", indicator.Applied);
        Points(writer, "awarded", indicator.Awarded);
        writer.List("entries", indicator.Entries, entry => Write(writer, entry));
        writer.WritePropertyName("judgement");
        if (indicator.Judgement is { } judgement)
            Facts.FactsJson.Write(writer, judgement);
        else
            writer.WriteNullValue();
        writer.WriteString("note", indicator.Note);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ScoreEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", entry.Rule);
        writer.WriteString("words", entry.Words);
        writer.WriteString("clause", entry.Clause);
        writer.WriteString("outcome", Name(entry.Outcome));
        writer.WriteString("basis", entry.Basis);
        writer.Number("occurrences", entry.Occurrences);
        writer.Number("points", entry.Points);
        writer.List("evidence", entry.Evidence, proof => Write(writer, proof));
        writer.WriteString("officialText", entry.OfficialText);
        writer.List("inputs", entry.Inputs, input => Write(writer, input));
        writer.WriteString("arithmetic", entry.Arithmetic);
        writer.List("judgements", entry.Judgements, judgement => Facts.FactsJson.Write(writer, judgement));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ScoreInput input)
    {
        writer.WriteStartObject();
        writer.WriteString("name", input.Name);
        writer.WriteString("words", input.Words);
        writer.WriteString("value", input.Value);
        writer.WriteString("basis", input.Basis);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OpenPoint open)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", open.Indicator);
        writer.WriteString("rule", open.Rule);
        writer.WriteString("question", open.Question);
        writer.Number("atStake", open.AtStake);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ChosenOption option)
    {
        writer.WriteStartObject();
        writer.WriteString("id", option.Id);
        writer.WriteString("question", option.Question);
        writer.WriteString("choice", option.Choice);
        writer.WriteString("meaning", option.Meaning);
        writer.WriteBoolean("isDefault", option.IsDefault);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, ProofReference proof)
    {
        writer.WriteStartObject();
        writer.WriteString("id", proof.Id);
        writer.WriteString("text", proof.Text);
        writer.WriteEndObject();
    }

    private static void Points(Utf8JsonWriter writer, string name, ScoreRange? points)
    {
        writer.Number(name, points is { IsSettled: true } settled ? settled.Lowest : null);
        if (points is not { } range)
        {
            writer.WriteNull("range");
            return;
        }

        writer.WriteStartObject("range");
        writer.Number("lowest", range.Lowest);
        writer.Number("highest", range.Highest);
        writer.WriteEndObject();
    }

    private static string Name(SheetVerdict verdict) => verdict switch
    {
        SheetVerdict.Passed => "passed",
        SheetVerdict.Open => "open",
        SheetVerdict.Failed => "failed",
        _ => "vetoed",
    };

    private static string Name(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Open => "open",
        RuleOutcome.Clear => "clear",
        RuleOutcome.Triggered => "triggered",
        _ => "notApplied",
    };

    private static string Name(DecisionKind decides) => decides switch
    {
        DecisionKind.Measured => "measured",
        DecisionKind.Reported => "reported",
        DecisionKind.Assisted => "assisted",
        _ => "judged",
    };
}
