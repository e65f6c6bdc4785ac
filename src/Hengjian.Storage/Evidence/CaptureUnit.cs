using System.Net;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>Writes a capture as records: request and answer of every exchange, the body where no answer yields it, and last the capture's own record.</summary>
internal sealed class CaptureUnit
{
    private const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
    private const string SamePayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string Answer = "application/http;msgtype=response";

    private readonly WarcUnit unit = new();
    private readonly List<string> concurrent = [];
    private readonly UnitIdentity identity;
    private readonly Capture capture;
    private readonly ReadOnlyMemory<byte> body;
    private readonly IEarlierPayloads earlier;
    private readonly bool keepsBody;
    private EarlierPayload? refersTo;
    private int? holder;
    private Digest? entity;

    private CaptureUnit(UnitIdentity identity, Capture capture, ReadOnlyMemory<byte> body, IEarlierPayloads earlier)
    {
        (this.identity, this.capture, this.body, this.earlier) = (identity, capture, body, earlier);
        keepsBody = capture.Payload is not null && (!body.IsEmpty || (capture.Length == 0 && capture.Status != (int)HttpStatusCode.NotModified));
    }

    /// <summary>Makes the unit of a capture.</summary>
    /// <exception cref="ArgumentException">The body is not the one that the capture names.</exception>
    public static (WarcUnit Unit, UnitFacts Facts) Make(
        UnitIdentity identity, string book, Capture capture, ReadOnlyMemory<byte> body, IReadOnlyList<HttpExchange> exchanges, IEarlierPayloads earlier)
    {
        var made = new CaptureUnit(identity, capture, body, earlier);
        if (made.keepsBody && Digest.Of(body.Span) != capture.Payload)
        {
            throw new ArgumentException($"The body of {capture.Url} is not the one that its capture names.", nameof(body));
        }

        var last = exchanges.Count - 1;
        while (last >= 0 && exchanges[last].Response.IsEmpty)
        {
            last--;
        }

        for (var i = 0; i < exchanges.Count; i++)
        {
            made.AddExchange(exchanges[i], i == last);
        }

        made.AddBody(last >= 0);
        var held = made.holder is { } record ? new HeldPayload(capture.Payload!.Value, body.Length, record, made.entity) : null;
        made.AddRecord(new CaptureRecord(book, capture, held));
        return (made.unit, new UnitFacts(identity.Key, book, capture.Url.Text, held));
    }

    private void AddExchange(HttpExchange exchange, bool isLast)
    {
        var number = unit.Parts.Count;
        var hasRequest = !exchange.Request.IsEmpty;
        var answerId = exchange.Response.IsEmpty ? null : identity.IdOf(hasRequest ? number + 1 : number);
        if (hasRequest)
        {
            unit.Add(HeadOf("request", number, exchange).Add("WARC-Concurrent-To", answerId).Add("Content-Type", "application/http;msgtype=request"), exchange.Request.Span);
            concurrent.Add(identity.IdOf(number));
        }

        if (answerId is null)
        {
            return;
        }

        concurrent.Add(answerId);
        var answer = HttpAnswer.Read(exchange.Response);
        if (!isLast || answer is null || !(TryAddNotModified(exchange) || TryAddSamePayload(exchange, answer)))
        {
            AddAnswer(exchange, answer, isLast);
        }
    }

    private bool TryAddNotModified(HttpExchange exchange)
    {
        if (capture is not { Status: (int)HttpStatusCode.NotModified, Payload: { } payload } || earlier.Body(payload) is not { } before)
        {
            return false;
        }

        refersTo = before;
        unit.Add(before.PointFrom(HeadOf("revisit", unit.Parts.Count, exchange)).Add("WARC-Profile", NotModified).Add("WARC-Payload-Digest", before.Record["WARC-Payload-Digest"]).Add("Content-Type", Answer), exchange.Response.Span);
        return true;
    }

    private bool TryAddSamePayload(HttpExchange exchange, HttpAnswer answer)
    {
        if (!keepsBody || body.IsEmpty || exchange.Cut is not null)
        {
            return false;
        }

        var sent = SentDigest(answer);
        if (earlier.Entity(sent, capture.Payload!.Value) is not { } before)
        {
            return false;
        }

        refersTo = before;
        unit.Add(before.PointFrom(HeadOf("revisit", unit.Parts.Count, exchange)).Add("WARC-Profile", SamePayload).Add("WARC-Payload-Digest", WarcHead.LabelOf(sent)).Add("Content-Type", Answer), answer.Head.Span);
        return true;
    }

    private void AddAnswer(HttpExchange exchange, HttpAnswer? answer, bool isLast)
    {
        var sent = answer is null ? (Digest?)null : SentDigest(answer);
        if (isLast && keepsBody && answer is not null && Yields(answer))
        {
            (holder, entity) = (unit.Parts.Count, sent);
        }

        // Readers disagree on the payload of an answer with transfer coding, so nothing is claimed of it here; docs/evidence.md says more.
        unit.Add(
            HeadOf("response", unit.Parts.Count, exchange)
                .Add("WARC-Payload-Digest", answer is { IsPlain: true } ? WarcHead.LabelOf(sent!.Value) : null)
                .Add("WARC-Truncated", exchange.Cut switch
                {
                    ExchangeCut.Length => "length",
                    ExchangeCut.Time => "time",
                    ExchangeCut.Disconnect => "disconnect",
                    _ => null,
                })
                .Add("Content-Type", answer is null ? "application/octet-stream" : Answer),
            exchange.Response.Span);
    }

    /// <summary>The body by itself, where neither an answer here nor an earlier record yields it.</summary>
    private void AddBody(bool hasAnswer)
    {
        if (!keepsBody || holder is not null || refersTo is not null)
        {
            return;
        }

        if (earlier.Body(capture.Payload!.Value) is { } before)
        {
            refersTo = before;
            return;
        }

        holder = unit.Parts.Count;
        var digest = capture.Payload!.Value;
        unit.Add(
            new WarcHead(hasAnswer ? "conversion" : "resource", identity.IdOf(unit.Parts.Count), capture.At)
                .Add("WARC-Target-URI", capture.FinalUrl.Text)
                .Add("WARC-Refers-To", hasAnswer ? concurrent[^1] : null)
                .Add("WARC-Payload-Digest", WarcHead.LabelOf(digest))
                .Add("Content-Type", string.IsNullOrWhiteSpace(capture.ContentType) ? "application/octet-stream" : capture.ContentType),
            body.Span,
            digest);
        concurrent.Add(identity.IdOf(holder.Value));
    }

    private void AddRecord(CaptureRecord record)
    {
        var head = new WarcHead("metadata", identity.IdOf(unit.Parts.Count), capture.At).Add("WARC-Target-URI", capture.Url.Text);
        foreach (var id in concurrent)
        {
            head.Add("WARC-Concurrent-To", id);
        }

        head.Add("WARC-Refers-To", refersTo?.Record.Id).Add("Content-Type", "application/json");
        unit.Add(head, JsonSerializer.SerializeToUtf8Bytes(record, RecordJson.Default.CaptureRecord));
    }

    private WarcHead HeadOf(string type, int number, HttpExchange exchange) =>
        new WarcHead(type, identity.IdOf(number), exchange.At).Add("WARC-Target-URI", exchange.Url.Text).Add("WARC-IP-Address", exchange.Server?.ToString());

    private Digest SentDigest(HttpAnswer answer) =>
        keepsBody && !answer.IsCoded && answer.Entity.Span.SequenceEqual(body.Span) ? capture.Payload!.Value : Digest.Of(answer.Entity.Span);

    private bool Yields(HttpAnswer answer) => answer.Decode(body.Length) is { } decoded && decoded.Span.SequenceEqual(body.Span);
}
