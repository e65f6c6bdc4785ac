using System.Globalization;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage;

namespace Hengjian.Cli.Verbs.Evidence;

/// <summary>Evidence as JSON and as lines for a person.</summary>
internal static class ShownEvidence
{
    /// <summary>The JSON form.</summary>
    public static object JsonOf(string id, IReadOnlyList<EvidenceUnit> found) => new
    {
        id,
        found = found.Select(unit => new
        {
            unit.File,
            unit.Offset,
            unit.Book,
            payload = unit.Payload?.Text,
            capture = unit.Capture is { } capture ? JsonOf(capture) : null,
            records = unit.Records.Select(record => new
            {
                record.Id,
                record.Type,
                record.Offset,
                record.Length,
                fields = record.Fields.Select(field => new { name = field.Key, field.Value }),
                record.Damage,
            }),
        }),
    };

    /// <summary>The lines (zh-CN).</summary>
    public static IEnumerable<string> LinesOf(EvidenceUnit unit)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{unit.File} 第 {unit.Offset} 字节起");
        if (unit.Capture is { } capture)
        {
            yield return $"  网址　　{capture.Url.DisplayText}{(capture.FinalUrl == capture.Url ? "" : $" → {capture.FinalUrl.DisplayText}")}";
            yield return $"  时间　　{ChinaTime.At(capture.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}";
            yield return $"  状态　　{capture.Status?.ToString(CultureInfo.InvariantCulture) ?? "无应答"}　{capture.ContentType}";
            foreach (var attempt in capture.Tries)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"  尝试　　{ChinaTime.At(attempt.At):yyyy-MM-dd HH:mm:ss} {attempt.Method} {attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "-"} {attempt.Elapsed.TotalMilliseconds:0} 毫秒 {attempt.Error}").TrimEnd();
            }
        }

        yield return $"  内容　　{unit.Payload?.Text ?? "无"}";
        foreach (var record in unit.Records)
        {
            yield return record.Damage is { } damage
                ? string.Create(CultureInfo.InvariantCulture, $"  记录　　第 {record.Offset} 字节起 {damage}")
                : string.Create(CultureInfo.InvariantCulture, $"  记录　　{record.Type,-10} {record.Id} 第 {record.Offset} 字节起 {record.Length} 字节");
        }
    }

    private static object JsonOf(Capture capture) => new
    {
        url = capture.Url.Text,
        finalUrl = capture.FinalUrl.Text,
        capture.At,
        capture.Status,
        capture.ContentType,
        headers = capture.Headers.Select(header => new { header.Name, header.Value }),
        payload = capture.Payload?.Text,
        capture.Length,
        redirects = capture.Redirects.Select(url => url.Text),
        tries = capture.Tries.Select(attempt => new
        {
            attempt.At,
            attempt.Method,
            attempt.Status,
            cause = attempt.Cause is { } cause ? JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()) : null,
            attempt.Error,
            ms = (long)attempt.Elapsed.TotalMilliseconds,
        }),
    };
}
