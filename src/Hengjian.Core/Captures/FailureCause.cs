namespace Hengjian.Core.Captures;

/// <summary>Why a request did not bring the page.</summary>
public enum FailureCause
{
    /// <summary>The server answered with a status from 400 to 499.</summary>
    Http4xx,

    /// <summary>The server answered with a status of 500 or above.</summary>
    Http5xx,

    /// <summary>The host name has no address.</summary>
    Dns,

    /// <summary>No connection, or it broke.</summary>
    Connect,

    /// <summary>The certificate or the TLS handshake failed.</summary>
    Tls,

    /// <summary>No complete answer in the time allowed.</summary>
    Timeout,

    /// <summary>Redirects that lead in a circle, or too many of them.</summary>
    RedirectLoop,

    /// <summary>A page that says "not found" with a status of 200.</summary>
    Soft404,

    /// <summary>A deleted page that is sent to the home page.</summary>
    RedirectHome,

    /// <summary>An answer that is not HTTP, or an address that cannot be requested.</summary>
    Malformed,

    /// <summary>We did not ask: robots.txt, a private address or a limit of ours forbade it. Never a fault of the site.</summary>
    NotAsked,
}
