namespace Hengjian.Collect.Fetching;

/// <summary>What travels with a request down to the place where connections are opened: which network, which clock, how long; and what comes back up.</summary>
internal sealed class Exchange(INetwork network, TimeProvider clock, CancellationToken cancellation)
{
    public static readonly HttpRequestOptionsKey<Exchange> Key = new("hengjian.exchange");

    public INetwork Network => network;

    public TimeProvider Clock => clock;

    /// <summary>Ends the opening of a connection together with the try that wanted it; the pool would otherwise finish it in the background.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether a connection was opened for the request already.</summary>
    public bool Opened { get; set; }

    public TimeSpan Dns { get; set; }

    public TimeSpan Connect { get; set; }

    public TimeSpan Tls { get; set; }

    /// <summary>Why no connection could be opened; null when it could.</summary>
    public CallFailure? Failure { get; set; }
}
