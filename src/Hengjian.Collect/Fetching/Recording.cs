using System.Net;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>The bytes of one request and of its answer, as they pass over the wire.</summary>
/// <param name="mostHead">The most bytes before the answer's head has been read, interim answers (RFC 9110 clause 15.2) included; without it a flood of them would have no end.</param>
/// <param name="mostBytes">The most bytes of the whole answer.</param>
/// <param name="isKept">Whether the bytes are kept, or only counted.</param>
/// <remarks>For one request at a time on its connection. What comes before the request is sent is left over from the one before, and none of this answer.</remarks>
internal sealed class Recording(int mostHead, int mostBytes, bool isKept) : IDisposable
{
    private static ReadOnlySpan<byte> Start => "HTTP/1."u8;

    private readonly PooledBytes answer = new();
    private Connection? carrier;
    private byte[] request = [];

    /// <summary>The address of the connection that carried the request; null when none did.</summary>
    public IPAddress? Server => carrier?.Server;

    /// <summary>The certificate that was shown on that connection; null without TLS.</summary>
    public ServerCertificate? Certificate => carrier?.Certificate;

    /// <summary>Whether the connection had served another request before.</summary>
    public bool IsReused { get; private set; }

    /// <summary>Whether the request was begun to be sent.</summary>
    public bool IsSent => carrier is not null;

    /// <summary>How many bytes of the answer came.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the answer passed one of the limits. The connection is then given up.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>Whether the answer begins otherwise than HTTP/1 does: another protocol, or a page without a head.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Set when the head of the answer has been read.</summary>
    public bool HasHead { get; set; }

    /// <summary>Set when the connection must not serve again: it is not sure where the answer ended.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>Closes the connection that carried the request.</summary>
    public void HangUp() => carrier?.Close?.Invoke();

    /// <summary>Takes bytes that are sent.</summary>
    public void Sent(Connection over, ReadOnlySpan<byte> bytes)
    {
        if (carrier is null)
        {
            carrier = over;
            IsReused = over.IsUsed;
        }

        if (isKept && over == carrier)
        {
            request = request.Length == 0 ? bytes.ToArray() : [.. request, .. bytes];
        }
    }

    /// <summary>Takes bytes that came.</summary>
    public void Came(Connection over, ReadOnlySpan<byte> bytes)
    {
        if (over != carrier)
        {
            return;
        }

        if (Count + bytes.Length > mostBytes || (!HasHead && Count + bytes.Length > mostHead))
        {
            IsOverrun = true;
            throw new IOException("The answer passes the limit.");
        }

        IsForeign |= Count < Start.Length && !Start[Count..].StartsWith(bytes[..Math.Min(bytes.Length, Start.Length - Count)]);
        if (isKept)
        {
            answer.Append(bytes);
        }

        Count += bytes.Length;
    }

    /// <summary>What was recorded, as evidence; null when nothing was sent or nothing is kept. To be called once, at the end.</summary>
    public HttpExchange? ToExchange(PageUrl url, DateTimeOffset at, ExchangeCut? cut) =>
        isKept && request.Length > 0 ? new HttpExchange(url, at, Server, request, answer.Take(), cut) : null;

    public void Dispose() => answer.Dispose();
}
