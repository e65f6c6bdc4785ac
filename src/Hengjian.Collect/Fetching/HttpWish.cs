namespace Hengjian.Collect.Fetching;

/// <summary>The version of HTTP that is asked for.</summary>
public enum HttpWish
{
    /// <summary>HTTP/1.1 and nothing else (RFC 9112).</summary>
    Http11,

    /// <summary>HTTP/2 where the server takes it up in the TLS handshake (ALPN, RFC 9113 clause 3.2), HTTP/1.1 where it does not and on plain http.</summary>
    Http2,

    /// <summary>HTTP/2 without asking first, on plain http too (RFC 9113 clause 3.3). A server that speaks only HTTP/1.1 then fails.</summary>
    Http2Unasked,
}
