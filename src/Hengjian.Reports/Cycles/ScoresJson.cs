using System.Text.Encodings.Web;
using System.Text.Json;
using Hengjian.Core.Findings;
using Hengjian.Reports.Cycles.Json;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Cycles;

/// <summary>The whole result as JSON (scores.json): what anyone needs to check or to reuse it.</summary>
/// <remarks>UTF-8 without byte order mark, two blanks of indentation, line feeds, non-ASCII as it is. The same book gives the same bytes.</remarks>
public static class ScoresJson
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the book; the stream stays open.</summary>
    public static void Write(EvaluationBook book, Stream stream)
    {
        var index = new BookIndex(book);
        using var json = new Utf8JsonWriter(stream, Form);
        json.WriteStartObject();
        json.WriteString("title", book.Registry.Title);
        json.WriteBoolean("simulated", book.IsSimulated);
        json.WriteStartObject("rubric");
        json.WriteString("id", index.RubricId);
        json.WriteString("version", index.RubricVersion);
        json.WriteString("title", book.RubricTitle);
        json.WriteString("source", book.RubricSource);
        json.WriteEndObject();
        json.WriteString("monitoredAt", Figures.Iso(book.MonitoredAt));
        Counts(json, book);
        Texts(json, "notes", book.Notes);
        Options(json, index);
        Classes(json, book);
        Units(json, book);
        Sites(json, book);
        Accounts(json, book);
        Findings(json, book);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Counts(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("sites", book.Units.Select(unit => unit.Site.Home).Distinct().Count());
        json.WriteNumber("accounts", book.Accounts.Count);
        json.WriteNumber("units", book.Units.Count);
        json.WriteNumber("findings", book.Findings.Count);
        json.WriteEndObject();
    }

    private static void Options(Utf8JsonWriter json, BookIndex index)
    {
        json.WriteStartArray("options");
        foreach (var option in index.Options)
        {
            json.WriteStartObject();
            json.WriteString("id", option.Id);
            json.WriteString("question", option.Question);
            json.WriteString("choice", option.Choice);
            json.WriteString("meaning", option.Meaning);
            json.WriteBoolean("isDefault", option.IsDefault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Classes(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartArray("classes");
        foreach (var entry in book.Classes)
        {
            json.WriteStartObject();
            json.WriteString("class", entry.Class.Name);
            json.WriteString("title", entry.Title);
            json.WriteNumber("units", book.Units.Count(unit => unit.Unit.Class == entry.Class));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Units(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartArray("units");
        foreach (var result in book.Units)
        {
            json.WriteStartObject();
            json.WriteString("unit", result.Unit.Name.Text);
            json.WriteString("class", result.Unit.Class?.Name);
            json.WriteString("site", result.Site.Home.Text);
            json.WriteString("siteName", result.Site.DisplayName);
            json.WriteString("siteCode", result.Site.Code?.Text);
            json.WriteBoolean("isChannel", result.Site.IsChannel);
            WriteRank(json, result.Rank);
            Texts(json, "accounts", result.Accounts);
            Texts(json, "findings", result.Findings);
            json.WritePropertyName("sheet");
            ScoreSheetFile.Write(json, result.Sheet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sites(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartArray("sites");
        foreach (var result in book.Units.DistinctBy(unit => unit.Site.Home))
        {
            json.WriteStartObject();
            json.WriteString("home", result.Site.Home.Text);
            json.WriteString("name", result.Site.DisplayName);
            json.WriteString("code", result.Site.Code?.Text);
            json.WriteString("unit", result.Site.Unit.Text);
            json.WriteBoolean("isChannel", result.Site.IsChannel);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Accounts(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartArray("accounts");
        foreach (var result in book.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("code", result.Account.Code.Text);
            json.WriteString("name", result.Account.Name);
            json.WriteString("platform", result.Account.PlatformType);
            json.WriteString("unit", result.Account.Unit.Text);
            json.WriteString("verdict", StateWords.Key(result.Sheet.Verdict));
            VetoListJson.Write(json, result.Sheet.Vetoes);
            json.WriteString("lastPost", result.LastPost is { } last ? Figures.Iso(last) : null);
            Texts(json, "findings", result.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, EvaluationBook book)
    {
        json.WriteStartArray("findings");
        foreach (var finding in book.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("kind", finding.Kind);
            json.WriteString("subject", finding.Subject);
            json.WriteString("place", finding.Place);
            json.WriteString("detail", finding.Detail);
            json.WriteString("verdict", StateWords.Key(finding.Verdict));
            json.WriteString("severity", StateWords.Key(finding.Severity));
            json.WriteString("statement", finding.Statement);
            json.WriteString("clause", finding.Clause);
            json.WriteString("howToFix", finding.HowToFix);
            Texts(json, "places", finding.Places);
            Proofs(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Proofs(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("evidence");
        foreach (var proof in finding.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("url", proof.Url.Text);
            json.WriteString("at", Figures.Iso(proof.At));
            json.WriteString("payload", proof.Payload?.Text);
            json.WriteString("excerpt", proof.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteRank(Utf8JsonWriter json, int? rank)
    {
        if (rank is { } place)
        {
            json.WriteNumber("rank", place);
        }
        else
        {
            json.WriteNull("rank");
        }
    }
}
