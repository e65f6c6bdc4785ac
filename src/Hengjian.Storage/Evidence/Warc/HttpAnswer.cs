using System.Globalization;
using System.Text;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>An HTTP answer as it came over the wire, taken apart (RFC 9112).</summary>
internal sealed class HttpAnswer
{
    private readonly List<string> codings;

    private HttpAnswer(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> entity, List<string> codings, bool isPlain)
    {
        (Head, Entity, IsPlain) = (head, entity, isPlain);
        this.codings = codings;
    }

    /// <summary>Everything before the body: status line and headers, with the empty line; interim answers (1xx) with it.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The body without transfer coding; content coding stays. This is what WARC calls the payload.</summary>
    public ReadOnlyMemory<byte> Entity { get; }

    /// <summary>Whether the payload stands in the bytes as they are, so that every reader sees the same payload.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether the body is coded (Content-Encoding).</summary>
    public bool IsCoded => codings.Count > 0;

    /// <summary>Takes an answer apart; null where the bytes are no HTTP answer.</summary>
    public static HttpAnswer? Read(ReadOnlyMemory<byte> bytes)
    {
        var bodyAt = 0;
        var interims = -1;
        Dictionary<string, string>? headers;
        int status;
        do
        {
            var end = EndOfHead(bytes.Span[bodyAt..]);
            (status, headers) = end < 0 ? (0, null) : HeadOf(bytes.Span.Slice(bodyAt, end));
            if (headers is null)
            {
                return null;
            }

            bodyAt += end;
            interims++;
        }
        while (status is >= 100 and < 200 && status != 101);

        var body = bytes[bodyAt..];
        var codings = ListOf(headers, "content-encoding");
        codings.RemoveAll(coding => coding == "identity");
        if (ListOf(headers, "transfer-encoding") is { Count: > 0 } transfer)
        {
            return transfer is ["chunked"] && ChunkedBody.Decode(body.Span) is { } entity ? new HttpAnswer(bytes[..bodyAt], entity, codings, isPlain: false) : null;
        }

        var isLonger = headers.TryGetValue("content-length", out var said) && long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length < body.Length;
        return new HttpAnswer(bytes[..bodyAt], isLonger ? body[..int.Parse(said!, CultureInfo.InvariantCulture)] : body, codings, interims == 0 && !isLonger);
    }

    /// <summary>The body as it was meant: without content coding. Null where a coding is unknown.</summary>
    /// <param name="most">Decoding ends when there are more bytes than this.</param>
    public ReadOnlyMemory<byte>? Decode(long most)
    {
        var body = Entity;
        for (var i = codings.Count - 1; i >= 0; i--)
        {
            if (ContentCoding.Decode(codings[i], body, most) is not { } decoded)
            {
                return null;
            }

            body = decoded;
        }

        return body;
    }

    private static int EndOfHead(ReadOnlySpan<byte> bytes)
    {
        var strict = bytes.IndexOf("\r\n\r\n"u8);
        var lax = bytes.IndexOf("\n\n"u8);
        return strict >= 0 && (lax < 0 || strict < lax) ? strict + 4 : lax >= 0 ? lax + 2 : -1;
    }

    private static (int Status, Dictionary<string, string>? Headers) HeadOf(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.Latin1.GetString(head).Split('\n');
        var words = lines[0].TrimEnd('\r').Split(' ', 3);
        if (words.Length < 2 || !words[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return (0, null);
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.AsSpan(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0)
            {
                var name = line[..colon].Trim();
                var value = line[(colon + 1)..].Trim();
                headers[name] = headers.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
            }
        }

        return (status, headers);
    }

    private static List<string> ListOf(Dictionary<string, string> headers, string name) =>
        headers.TryGetValue(name, out var value)
            ? [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(coding => coding.ToLowerInvariant())]
            : [];
}
