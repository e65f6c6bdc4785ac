using System.Net;
using System.Net.Security;

namespace Hengjian.Collect;

/// <summary>What lies between us and the sites: name look-up, connections, trust. The internet by default; a simulated city in the demo.</summary>
public interface INetwork
{
    /// <summary>The addresses of a host.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The name has none.</exception>
    ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation);

    /// <summary>Opens a connection, before any TLS.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Nothing listens there, or it cannot be reached.</exception>
    ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation);

    /// <summary>Decides on a server's certificate; null leaves it to the system.</summary>
    RemoteCertificateValidationCallback? Trust { get; }

    /// <summary>Wraps the handler that speaks HTTP; the internet returns it as it is.</summary>
    HttpMessageHandler Wrap(HttpMessageHandler wire);
}
