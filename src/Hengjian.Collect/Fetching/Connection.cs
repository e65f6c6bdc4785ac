using System.Net;

namespace Hengjian.Collect.Fetching;

/// <summary>One open connection: where it leads, and the ear on the bytes that pass over it.</summary>
/// <param name="tap">The tap that listens.</param>
/// <param name="authority">Scheme, host and port that it serves.</param>
/// <param name="server">The address that it leads to.</param>
internal sealed class Connection(Tap tap, string authority, IPAddress? server)
{
    public string Authority => authority;

    public IPAddress? Server => server;

    /// <summary>The certificate that was shown on it; null without TLS.</summary>
    public ServerCertificate? Certificate { get; set; }

    /// <summary>Whether it has served a request.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Closes it, once a stream stands upon it.</summary>
    public Action? Close { get; set; }

    /// <summary>Listens to bytes that are sent.</summary>
    public void Sent(ReadOnlySpan<byte> bytes)
    {
        if (tap.Current is { } recording)
        {
            recording.Sent(this, bytes);
        }

        IsUsed = true;
        tap.Touch(this);
    }

    /// <summary>Listens to bytes that came.</summary>
    /// <exception cref="IOException">They pass the limit of the recording.</exception>
    public void Came(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            tap.Current?.Came(this, bytes);
        }
    }

    /// <summary>Tells the tap that the connection is gone.</summary>
    public void Closed() => tap.Remove(this);
}
