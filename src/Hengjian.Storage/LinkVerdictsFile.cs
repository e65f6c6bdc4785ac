using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage;

/// <summary>The link verdicts of one crawl as JSON, with every try: kept as evidence, because captures alone cannot tell what was asked outside the site.</summary>
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

    /// <summary>The verdicts as UTF-8 JSON, in the order given.</summary>
    public static byte[] Write(IReadOnlyList<LinkVerdict> links) => JsonSerializer.SerializeToUtf8Bytes(
        links.Select(link => new LinkRow(
            link.Target.Text,
            link.Verdict,
            link.Cause,
            [.. link.Parents.Select(place => new PlaceRow(place.Page.Text, place.Text, place.Payload.Text))],
            [.. link.Tries.Select(attempt => new TryRow(attempt.At, attempt.Method, attempt.Status, attempt.Cause, attempt.Error, attempt.Elapsed.Ticks))])),
        Form);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static IReadOnlyList<LinkVerdict> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return
            [
                .. Whole(JsonSerializer.Deserialize<List<LinkRow?>>(bytes, Form)).Select(row => new LinkVerdict(
                    PageUrl.Parse(row.Target),
                    row.Verdict,
                    row.Cause,
                    [.. Whole(row.Parents).Select(place => new LinkPlace(PageUrl.Parse(place.Page), place.Text, DigestOf(place.Payload)))],
                    [.. Whole(row.Tries).Select(attempt => new FetchTry(attempt.At, attempt.Method, attempt.Status, attempt.Cause, attempt.Error, TimeSpan.FromTicks(attempt.Ticks)))])),
            ];
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException("链接检查记录读不懂：不是衡鉴写出的 JSON", fault);
        }
    }

    private static IEnumerable<TRow> Whole<TRow>(IEnumerable<TRow?>? rows)
        where TRow : class =>
        (rows ?? []).Select(row => row ?? throw new FormatException("A row is missing."));

    private static Digest DigestOf(string text) => Digest.TryParse(text, out var digest) ? digest : throw new FormatException($"“{text}”不是摘要值");

    private sealed record LinkRow(string Target, Verdict Verdict, FailureCause? Cause, IReadOnlyList<PlaceRow?> Parents, IReadOnlyList<TryRow?> Tries);

    private sealed record PlaceRow(string Page, string Text, string Payload);

    private sealed record TryRow(DateTimeOffset At, string Method, int? Status, FailureCause? Cause, string? Error, long Ticks);
}
