using System.Globalization;
using System.Text;
using System.Text.Json;
using Hengjian.Collect.Crawling;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>The JSON of <c>crawl</c>.</summary>
/// <remarks>Written value by value: it may be megabytes, and a serializer that looks at types takes memory at the moment at which a crawl holds the most.</remarks>
internal static class CrawlJson
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonWriterOptions Form = new() { Indented = OutputFormat.Json.WriteIndented, Encoder = OutputFormat.Json.Encoder };

    /// <summary>Writes it, with a line end behind it.</summary>
    public static void Write(CrawlResult result, Stream output)
    {
        var outcome = result.Outcome;
        using (var json = new Utf8JsonWriter(output, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("pages", outcome.Pages);
            json.WriteNumber("bytes", outcome.Bytes);
            json.WriteNumber("seconds", Math.Round(result.Elapsed.TotalSeconds, 3));
            WriteNumber(json, "peakMemoryBytes", result.PeakMemory);
            json.WriteBoolean("complete", outcome.Complete);
            json.WriteString("brokenOff", outcome.BrokenOff);
            json.WriteString("home", outcome.Home is { } home ? WordOf(home) : null);
            json.WriteStartObject("links");
            json.WriteNumber("checked", outcome.Checked);
            json.WriteNumber("alive", outcome.Alive);
            WriteLinks(json, "dead", outcome.Links.Where(link => link.Verdict == Verdict.Faulty));
            WriteLinks(json, "notProven", outcome.Links.Where(link => link.Verdict == Verdict.NotProven));
            WriteReasons(json, outcome.LinksNotAsked);
            json.WriteEndObject();
            WriteNotAsked(json, outcome.NotAsked);
            WriteScripted(json, outcome.Scripted);
            json.WriteString("folder", result.Folder.Path);
            json.WriteString("head", result.Head.Text);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetBytes(Environment.NewLine));
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, IEnumerable<LinkVerdict> links)
    {
        json.WriteStartArray(name);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("url", link.Written ?? link.Target.Text);
            json.WriteString("cause", link.Cause is { } cause ? NameOf(cause) : null);
            json.WriteStartArray("parents");
            foreach (var parent in link.Parents.Select(parent => parent.Page.Text).Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(parent);
            }

            json.WriteEndArray();
            json.WriteNumber("places", link.Places);
            json.WriteString("words", link.Parents.Count > 0 ? link.Parents[0].Text : null);
            json.WriteString("template", link.Template?.Text);
            WriteTries(json, link.Tries);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTries(Utf8JsonWriter json, IReadOnlyList<FetchTry> tries)
    {
        json.WriteStartArray("tries");
        foreach (var one in tries)
        {
            json.WriteStartObject();
            json.WriteString("at", one.At.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("method", one.Method);
            WriteNumber(json, "status", one.Status);
            json.WriteString("error", one.Error);
            json.WriteNumber("ms", Math.Round(one.Elapsed.TotalMilliseconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, IReadOnlyList<NotAskedReason> reasons)
    {
        json.WriteStartArray("notAsked");
        foreach (var each in reasons)
        {
            json.WriteStartObject();
            json.WriteString("reason", each.Reason);
            json.WriteNumber("count", each.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotAsked(Utf8JsonWriter json, IReadOnlyList<NotAskedTarget> notAsked)
    {
        json.WriteStartArray("notAsked");
        foreach (var target in notAsked)
        {
            json.WriteStartObject();
            json.WriteString("url", target.Url.Text);
            json.WriteString("reason", target.Reason);
            json.WriteNumber("count", target.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScripted(Utf8JsonWriter json, ScriptedPages scripted)
    {
        json.WriteStartObject("scripted");
        json.WriteNumber("pages", scripted.Count);
        json.WriteNumber("rendered", scripted.Rendered);
        json.WriteString("example", scripted.Example?.Text);
        json.WriteString("reason", scripted.Reason);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Fine => "alive",
        Verdict.Faulty => "dead",
        _ => "notProven",
    };

    private static string NameOf(FailureCause cause) => cause switch
    {
        FailureCause.Http4xx => "http-4xx",
        FailureCause.Http5xx => "http-5xx",
        FailureCause.Soft404 => "soft-404",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()),
    };
}
