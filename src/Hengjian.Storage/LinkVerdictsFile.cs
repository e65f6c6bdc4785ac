using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage;

/// <summary>The link report of one crawl as JSON, with every try: kept as evidence, because captures alone cannot tell what was asked outside the site.</summary>
/// <remarks>Results of earlier versions hold a bare list of all verdicts; it is read too.</remarks>
public static class LinkVerdictsFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The report as UTF-8 JSON, verdicts in the order given.</summary>
    public static byte[] Write(LinkReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new ReportRow(report.Checked, report.CheckedOnHome, [.. report.NotAlive.Select(RowOf)]),
        Form);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static LinkReport Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes is [(byte)'[', ..])
            {
                var rows = Verdicts(JsonSerializer.Deserialize<List<LinkRow?>>(bytes, Form));
                return new LinkReport(rows.Count, null, rows);
            }

            var report = JsonSerializer.Deserialize<ReportRow>(bytes, Form) ?? throw new FormatException("The report is missing.");
            return new LinkReport(report.Checked, report.CheckedOnHome, Verdicts(report.NotAlive));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException("链接检查记录读不懂：不是衡鉴写出的 JSON", fault);
        }
    }

    private static LinkRow RowOf(LinkVerdict link) => new(
        link.Target.Text,
        link.Verdict,
        link.Cause,
        [.. link.Parents.Select(place => new PlaceRow(place.Page.Text, place.Text, place.Payload.Text))],
        [.. link.Tries.Select(attempt => new TryRow(attempt.At, attempt.Method, attempt.Status, attempt.Cause, attempt.Error, attempt.Elapsed.Ticks))])
    {
        Places = link.Places,
        Template = link.Template?.Text,
        Written = link.Written,
    };

    private static List<LinkVerdict> Verdicts(IEnumerable<LinkRow?>? rows) =>
    [
        .. Whole(rows).Select(row =>
        {
            var parents = Whole(row.Parents).Select(place => new LinkPlace(PageUrl.Parse(place.Page), place.Text, DigestOf(place.Payload))).ToList();
            return new LinkVerdict(
                PageUrl.Parse(row.Target),
                row.Verdict,
                row.Cause,
                parents,
                [.. Whole(row.Tries).Select(attempt => new FetchTry(attempt.At, attempt.Method, attempt.Status, attempt.Cause, attempt.Error, TimeSpan.FromTicks(attempt.Ticks)))])
            {
                Places = row.Places ?? parents.Count,
                Template = row.Template is null ? null : PageUrl.Parse(row.Template),
                Written = row.Written,
            };
        }),
    ];

    private static IEnumerable<TRow> Whole<TRow>(IEnumerable<TRow?>? rows)
        where TRow : class =>
        (rows ?? []).Select(row => row ?? throw new FormatException("A row is missing."));

    private static Digest DigestOf(string text) => Digest.TryParse(text, out var digest) ? digest : throw new FormatException($"“{text}”不是摘要值");

    private sealed record ReportRow(int Checked, int? CheckedOnHome, IReadOnlyList<LinkRow?> NotAlive);

    private sealed record LinkRow(string Target, Verdict Verdict, FailureCause? Cause, IReadOnlyList<PlaceRow?> Parents, IReadOnlyList<TryRow?> Tries)
    {
        public int? Places { get; init; }

        public string? Template { get; init; }

        public string? Written { get; init; }
    }

    private sealed record PlaceRow(string Page, string Text, string Payload);

    private sealed record TryRow(DateTimeOffset At, string Method, int? Status, FailureCause? Cause, string? Error, long Ticks);
}
