using System.IO.Compression;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>A folder with every kind of record, written for readers of others (<c>eng/warc</c>).</summary>
internal static class SampleFolder
{
    private const long FileBytes = 30_000;

    public static async Task WriteAsync(string folder)
    {
        using var store = new EvidenceFolder(folder, clock: new FixedClock(Sample.At), fileBytes: FileBytes);
        var hour = 0;
        foreach (var (coding, chunked) in new[] { ("", false), ("gzip", false), ("deflate", false), ("br", false), ("", true), ("gzip", true) })
        {
            var body = Sample.Page(hour);
            var sent = Encoded(coding, body);
            var head = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8" + (coding.Length == 0 ? "" : $"\nContent-Encoding: {coding}") + (chunked ? "\nTransfer-Encoding: chunked" : $"\nContent-Length: {sent.Length}");
            var path = $"政务/{coding}{(chunked ? "-chunked" : "")}.html?页={hour}";
            await RecordAsync(store, path, body, 200, hour++, body, Sample.Exchange(path, head, chunked ? [.. Sample.Bytes($"{sent.Length:x}\r\n"), .. sent, .. "\r\n0\r\n\r\n"u8] : sent));
        }

        var page = Sample.Page(100);
        await RecordAsync(store, "a.html", page, 200, hour++, page, Sample.Exchange("old.html", "HTTP/1.1 301 Moved Permanently\nLocation: /a.html\nContent-Length: 0", []), Sample.Answer("a.html", page));
        await RecordAsync(store, "a.html", page, 304, hour++, null, Sample.Exchange("a.html", "HTTP/1.1 304 Not Modified\nETag: \"1\"", []));
        await RecordAsync(store, "same.html", page, 200, hour++, page, Sample.Answer("same.html", page));
        var half = Sample.Page(101)[..5000];
        await RecordAsync(store, "cut.html", half, 200, hour++, half, Sample.Exchange("cut.html", "HTTP/1.1 200 OK\nContent-Length: 9999", half, ExchangeCut.Disconnect));
        var odd = Sample.Page(102);
        await RecordAsync(store, "odd.html", odd, 200, hour++, odd, Sample.Exchange("odd.html", "HTTP/1.1 200 OK\nContent-Encoding: unheard-of\nContent-Length: 3", Sample.Bytes("?!?")));
        await RecordAsync(store, "dead.html", null, null, hour++, null, Sample.Exchange("dead.html", "", []));
        await RecordAsync(store, "nothing.html", null, null, hour, null);
        await store.KeepAsync(Sample.Bytes("{}"), CancellationToken.None);
        await store.RecordAsync(Sample.Book, Sample.Probe(hour), CancellationToken.None);
    }

    private static Task RecordAsync(EvidenceFolder store, string path, byte[]? payload, int? status, int hour, byte[]? body, params HttpExchange[] exchanges) => store.RecordAsync(
        Sample.Book,
        Sample.Capture(path, payload, Sample.At.AddHours(hour), status),
        body,
        [.. exchanges.Select(exchange => exchange with { At = Sample.At.AddHours(hour) })],
        CancellationToken.None);

    private static byte[] Encoded(string coding, byte[] body)
    {
        var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(output, CompressionLevel.Optimal),
            "br" => new BrotliStream(output, CompressionLevel.Optimal),
            _ => output,
        })
        {
            encoder.Write(body);
        }

        return output.ToArray();
    }
}
