using System.Net;

namespace Hengjian.Collect.Fetching;

/// <summary>What travels with a request down to the place where connections are opened: which network, which clock, how long, how; and what comes back up.</summary>
internal sealed class Opening(INetwork network, TimeProvider clock, Tap tap, CancellationToken cancellation)
{
    public static readonly HttpRequestOptionsKey<Opening> Key = new("hengjian.opening");

    public INetwork Network => network;

    public TimeProvider Clock => clock;

    /// <summary>What listens on the connection that is opened.</summary>
    public Tap Tap => tap;

    /// <summary>Ends the opening of a connection together with the try that wanted it; the pool would otherwise finish it in the background.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The version of HTTP that the connection is opened for.</summary>
    public HttpWish Http { get; init; }

    /// <summary>The addresses that may be connected to.</summary>
    public AddressWish Family { get; init; }

    /// <summary>Whether a connection was opened for the request already.</summary>
    public bool Opened { get; set; }

    /// <summary>Whether the server did not take up the HTTP/2 that was wished for, so that the connection goes on with HTTP/1.1.</summary>
    public bool FellBack { get; set; }

    public TimeSpan Dns { get; set; }

    public TimeSpan Connect { get; set; }

    public TimeSpan Tls { get; set; }

    /// <summary>The address that was connected to; null when none was.</summary>
    public IPAddress? Server { get; set; }

    /// <summary>The certificate that the server showed, accepted or refused; null when it showed none.</summary>
    public ServerCertificate? Certificate { get; set; }

    /// <summary>Why no connection could be opened; null when it could.</summary>
    public CallFailure? Failure { get; set; }

    /// <summary>Forgets a connection that was opened and not used.</summary>
    public void StartAgain() => (Opened, Dns, Connect, Tls) = (false, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}
