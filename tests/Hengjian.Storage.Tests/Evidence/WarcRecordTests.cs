using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>What is written, read with nothing of ours (ISO 28500:2017).</summary>
public sealed class WarcRecordTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly EvidenceFolder store;

    public WarcRecordTests() => store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At));

    private static CancellationToken None => CancellationToken.None;

    private IReadOnlyList<(Dictionary<string, List<string>> Fields, byte[] Block)> Records => WarcText.Read(folder.Only("*.warc.gz"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Capture_becomes_request_response_and_metadata_as_on_the_wire()
    {
        var body = Sample.Page(1);
        var exchange = Sample.Answer("a.html", body);

        await store.RecordAsync(Sample.Book, Sample.Capture("a.html", body), body, [exchange], None);

        Assert.Equal("hengjian-20261120-00001.warc.gz", Path.GetFileName(folder.Only("*.warc.gz")));
        var records = Records;
        Assert.Equal(["warcinfo", "request", "response", "metadata"], records.Select(record => record.Fields.One("WARC-Type")));
        Assert.Equal(exchange.Request.ToArray(), records[1].Block);
        Assert.Equal(exchange.Response.ToArray(), records[2].Block);
        Assert.All(records.Skip(1), record => Assert.Equal("http://www.qinglan.gov.cn.test/a.html", record.Fields.One("WARC-Target-URI")));
        Assert.All(records, record => Assert.Equal("2026-11-20T00:30:00.123Z", record.Fields.One("WARC-Date")));
        Assert.All(records, record => Assert.Equal($"sha256:{Digest.Of(record.Block)}", record.Fields.One("WARC-Block-Digest")));
        Assert.Equal($"sha256:{Digest.Of(body)}", records[2].Fields.One("WARC-Payload-Digest"));
        Assert.Equal("192.0.2.7", records[2].Fields.One("WARC-IP-Address"));
        Assert.Equal("application/http;msgtype=response", records[2].Fields.One("Content-Type"));
        var response = records[2].Fields.One("WARC-Record-ID");
        Assert.Equal(response, records[1].Fields.One("WARC-Concurrent-To"));
        Assert.Equal([records[1].Fields.One("WARC-Record-ID"), response], records[3].Fields["WARC-Concurrent-To"]);
        Assert.Equal("00:00:00.0800000", JsonDocument.Parse(records[3].Block).RootElement.GetProperty("capture").GetProperty("tries")[0].GetProperty("elapsed").GetString());
        Assert.Equal(records.Count, records.Select(record => record.Fields.One("WARC-Record-ID")).Distinct().Count());
    }

    [Fact]
    public async Task Each_record_is_a_gzip_member_that_reads_by_itself()
    {
        var body = Sample.Page(1);
        await store.RecordAsync(Sample.Book, Sample.Capture("a.html", body), body, [Sample.Answer("a.html", body)], None);

        var bytes = await File.ReadAllBytesAsync(folder.Only("*.warc.gz"));
        foreach (var record in store.Find(Sample.Url("a.html").Text, None).Single().Records)
        {
            using var gzip = new GZipStream(new MemoryStream(bytes, (int)record.Offset, record.Length), CompressionMode.Decompress);
            using var reader = new StreamReader(gzip, Encoding.Latin1);
            Assert.StartsWith("WARC/1.1\r\n", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Capture_whose_record_was_changed_is_found_damaged_and_not_missing()
    {
        var body = Sample.Page(1);
        await store.RecordAsync(Sample.Book, Sample.Capture("a.html", body), body, [Sample.Answer("a.html", body)], None);
        var last = store.Find(Sample.Url("a.html").Text, None).Single().Records[^1];
        using (var file = File.Open(folder.Only("*.warc.gz"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = last.Offset + (last.Length / 2);
            file.Write("tampered"u8);
        }

        var found = store.Find(Sample.Url("a.html").Text, None).Single();

        Assert.Null(found.Capture);
        Assert.NotNull(found.Records[^1].Damage);
        Assert.Null(found.Records[0].Damage);
    }

    [Theory]
    [InlineData("identity", false, true)]
    [InlineData("gzip", false, true)]
    [InlineData("x-gzip", false, true)]
    [InlineData("deflate", false, true)]
    [InlineData("raw-deflate", false, true)]
    [InlineData("br", false, true)]
    [InlineData("identity", true, false)]
    [InlineData("gzip", true, false)]
    public async Task Body_is_read_back_decoded_and_the_payload_digest_is_of_what_was_sent(string coding, bool chunked, bool claimed)
    {
        var body = Sample.Page(2);
        var entity = Encoded(coding, body);
        var head = "HTTP/1.1 200 OK" + (coding == "identity" ? "" : $"\nContent-Encoding: {coding.Replace("raw-", "", StringComparison.Ordinal)}") + (chunked ? "\nTransfer-Encoding: chunked" : $"\nContent-Length: {entity.Length}");

        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Exchange("a", head, chunked ? Chunked(entity) : entity)], None);

        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
        var response = Records.Single(record => record.Fields.One("WARC-Type") == "response").Fields;
        Assert.Equal(claimed, response.ContainsKey("WARC-Payload-Digest"));
        Assert.Equal(claimed ? [$"sha256:{Digest.Of(entity)}"] : [], response.GetValueOrDefault("WARC-Payload-Digest") ?? []);
        Assert.DoesNotContain(Records, record => record.Fields.One("WARC-Type") is "conversion" or "resource");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Encoding: zstd", "a coding that is unknown here")]
    [InlineData("HTTP/1.1 200 OK\nContent-Encoding: gzip", "a coding that the bytes do not have")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "chunks that are none")]
    [InlineData("not HTTP", "no HTTP at all")]
    public async Task Body_that_the_answer_does_not_yield_is_kept_beside_it(string head, string why)
    {
        var body = Sample.Page(3);

        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Exchange("a", head, Sample.Bytes("{" + why))], None);

        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
        var conversion = Records.Single(record => record.Fields.One("WARC-Type") == "conversion");
        Assert.Equal(body, conversion.Block);
        Assert.Equal(Records.Single(record => record.Fields.One("WARC-Type") == "response").Fields.One("WARC-Record-ID"), conversion.Fields.One("WARC-Refers-To"));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 3", "more than was announced")]
    [InlineData("HTTP/1.1 103 Early Hints\nLink: </a.css>\n\nHTTP/1.1 200 OK\nContent-Length: 3", "an interim answer first")]
    public async Task Payload_that_readers_see_differently_is_not_claimed(string head, string why)
    {
        await store.RecordAsync(Sample.Book, Sample.Capture("a", Sample.Bytes("abc")), Sample.Bytes("abc"), [Sample.Exchange("a", head, Sample.Bytes(why.StartsWith("more", StringComparison.Ordinal) ? "abcdef" : "abc"))], None);

        Assert.Equal(Sample.Bytes("abc"), await store.ReadAsync(Digest.Of("abc"u8), None));
        Assert.False(Records.Single(record => record.Fields.One("WARC-Type") == "response").Fields.ContainsKey("WARC-Payload-Digest"));
    }

    [Theory]
    [InlineData(ExchangeCut.Length, "length")]
    [InlineData(ExchangeCut.Time, "time")]
    [InlineData(ExchangeCut.Disconnect, "disconnect")]
    public async Task Cut_answer_says_why(ExchangeCut cut, string word)
    {
        var body = Sample.Bytes("half of a pa");
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Exchange("a", "HTTP/1.1 200 OK\nContent-Length: 9999", body, cut)], None);

        Assert.Equal(word, Records.Single(record => record.Fields.One("WARC-Type") == "response").Fields.One("WARC-Truncated"));
        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
    }

    [Fact]
    public async Task Unchanged_page_becomes_a_revisit_that_points_to_the_earlier_answer()
    {
        var body = Sample.Page(4);
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body, Sample.At.AddDays(1), 304), default, [Sample.Exchange("a", "HTTP/1.1 304 Not Modified\nETag: \"1\"", [], at: Sample.At.AddDays(1))], None);

        AssertRevisit("http://netpreserve.org/warc/1.1/revisit/server-not-modified", "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
        Assert.Equal([200, 304], (await Sample.ListAsync(store.CapturesAsync(Sample.Book, None))).Select(capture => capture.Status!.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Same_payload_is_kept_once_and_then_pointed_to(bool chunked)
    {
        var body = Sample.Page(5);
        var head = "HTTP/1.1 200 OK" + (chunked ? "\nTransfer-Encoding: chunked" : $"\nContent-Length: {body.Length}");
        var sent = chunked ? Chunked(body) : body;
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Exchange("a", head, sent)], None);
        await store.RecordAsync(Sample.Book, Sample.Capture("b", body, Sample.At.AddDays(1)), body, [Sample.Exchange("b", head, sent, at: Sample.At.AddDays(1))], None);

        AssertRevisit("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest", head.ReplaceLineEndings("\r\n") + "\r\n\r\n");
        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
    }

    [Fact]
    public async Task Same_text_sent_otherwise_coded_is_no_revisit()
    {
        var body = Sample.Page(6);
        var gzip = Encoded("gzip", body);
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body), body, [Sample.Exchange("a", $"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {gzip.Length}", gzip)], None);

        Assert.Equal(2, Records.Count(record => record.Fields.One("WARC-Type") == "response"));
        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
    }

    [Fact]
    public async Task Redirects_and_failed_tries_have_their_exchanges_too()
    {
        var body = Sample.Page(7);
        await store.RecordAsync(
            Sample.Book,
            Sample.Capture("a", body),
            body,
            [Sample.Exchange("a", "", []), Sample.Exchange("a", "HTTP/1.1 302 Found\nLocation: /b\nContent-Length: 0", []), Sample.Answer("b", body)],
            None);

        Assert.Equal(["warcinfo", "request", "request", "response", "request", "response", "metadata"], Records.Select(record => record.Fields.One("WARC-Type")));
        Assert.Equal(5, Records[^1].Fields["WARC-Concurrent-To"].Count);
        Assert.Equal(body, await store.ReadAsync(Digest.Of(body), None));
    }

    [Fact]
    public async Task Capture_of_nothing_is_a_metadata_record_alone()
    {
        await store.RecordAsync(Sample.Book, Sample.Capture("a", null, status: null), default, [], None);

        Assert.Equal(["warcinfo", "metadata"], Records.Select(record => record.Fields.One("WARC-Type")));
        Assert.Equal(FailureCause.Timeout, Assert.Single(await Sample.ListAsync(store.CapturesAsync(Sample.Book, None))).Failure);
    }

    [Fact]
    public async Task Bytes_kept_by_themselves_are_a_resource_named_by_their_digest()
    {
        await store.KeepAsync("Hello World!"u8.ToArray(), None);

        // The example of RFC 6920, section 8.2 ("Hello World!").
        var resource = Records.Single(record => record.Fields.One("WARC-Type") == "resource");
        Assert.Equal("ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk", resource.Fields.One("WARC-Target-URI"));
        Assert.Equal("Hello World!"u8.ToArray(), resource.Block);
    }

    [Fact]
    public async Task Content_type_cannot_smuggle_a_field_in()
    {
        var body = Sample.Bytes("x");
        await store.RecordAsync(Sample.Book, Sample.Capture("a", body) with { ContentType = "text/html\r\nWARC-Type: warcinfo" }, body, [], None);

        Assert.Equal("text/html  WARC-Type: warcinfo", Records[1].Fields.One("Content-Type"));
        Assert.True(EvidenceVerification.Run(folder.Path, None).IsVerified);
    }

    [Fact]
    public async Task Body_of_another_digest_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => store.RecordAsync(Sample.Book, Sample.Capture("a", Sample.Bytes("one")), Sample.Bytes("other"), [], None));

        Assert.Empty(await Sample.ListAsync(store.CapturesAsync(Sample.Book, None)));
    }

    private void AssertRevisit(string profile, string head)
    {
        var first = Records.Single(record => record.Fields.One("WARC-Type") == "response").Fields;
        var revisit = Records.Single(record => record.Fields.One("WARC-Type") == "revisit");
        Assert.Equal(profile, revisit.Fields.One("WARC-Profile"));
        Assert.Equal(first.One("WARC-Record-ID"), revisit.Fields.One("WARC-Refers-To"));
        Assert.Equal(first.One("WARC-Target-URI"), revisit.Fields.One("WARC-Refers-To-Target-URI"));
        Assert.Equal(first.One("WARC-Date"), revisit.Fields.One("WARC-Refers-To-Date"));
        Assert.Equal(head, Encoding.UTF8.GetString(revisit.Block));
        Assert.StartsWith("sha256:", revisit.Fields.One("WARC-Payload-Digest"), StringComparison.Ordinal);
    }

    private static byte[] Encoded(string coding, byte[] body)
    {
        var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(output, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(output, CompressionLevel.Optimal),
            "raw-deflate" => new DeflateStream(output, CompressionLevel.Optimal),
            "br" => new BrotliStream(output, CompressionLevel.Optimal),
            _ => output,
        })
        {
            encoder.Write(body);
        }

        return output.ToArray();
    }

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(4000).SelectMany(chunk => (byte[])[.. Sample.Bytes($"{chunk.Length:x};name=value\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
