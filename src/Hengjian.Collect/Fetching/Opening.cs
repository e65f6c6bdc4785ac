using System.Net;

namespace Hengjian.Collect.Fetching;

/// <summary>What travels with a request down to the place where connections are opened: which network, which clock, how long, how; and what comes back up.</summary>
internal sealed class Opening(INetwork network, TimeProvider clock, Tap tap, CancellationToken cancellation)
{
    public static readonly HttpRequestOptionsKey<Opening> Key = new("hengjian.opening");

    private readonly Lock gate = new();
    private (TimeSpan Dns, TimeSpan Connect, TimeSpan Tls) spent;
    private (OpeningPhase Phase, long Began)? running;
    private bool isOver;

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

    /// <summary>The address that was connected to; null when none was.</summary>
    public IPAddress? Server { get; set; }

    /// <summary>The certificate that the server showed, accepted or refused; null when it showed none.</summary>
    public ServerCertificate? Certificate { get; set; }

    /// <summary>Why no connection could be opened; null when it could.</summary>
    public CallFailure? Failure { get; set; }

    /// <summary>Measures a phase until what is returned is disposed.</summary>
    public Phase Begin(OpeningPhase phase)
    {
        lock (gate)
        {
            running = (phase, clock.GetTimestamp());
        }

        return new Phase(this);
    }

    /// <summary>Forgets a connection that was opened and not used.</summary>
    public void StartAgain()
    {
        lock (gate)
        {
            Opened = false;
            spent = isOver ? spent : default;
        }
    }

    /// <summary>Ends the measuring and tells where the time went.</summary>
    /// <remarks>A try whose time is up does not wait until the opening notices: the phase under way ends here, so that a silent handshake does not pass for a late answer.</remarks>
    public (TimeSpan Dns, TimeSpan Connect, TimeSpan Tls) Finish()
    {
        lock (gate)
        {
            End();
            isOver = true;
            return spent;
        }
    }

    private void End()
    {
        if (running is not var (phase, began) || isOver)
        {
            return;
        }

        var elapsed = clock.GetElapsedTime(began);
        running = null;
        switch (phase)
        {
            case OpeningPhase.Dns:
                spent.Dns += elapsed;
                break;
            case OpeningPhase.Connect:
                spent.Connect += elapsed;
                break;
            case OpeningPhase.Tls:
                spent.Tls += elapsed;
                break;
        }
    }

    /// <summary>A phase under way.</summary>
    public readonly struct Phase(Opening opening) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose()
        {
            lock (opening.gate)
            {
                opening.End();
            }
        }
    }
}
