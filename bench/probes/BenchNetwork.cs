using System.Net;
using System.Net.Security;
using Hengjian.Collect;

namespace Hengjian.Probes.Bench;

/// <summary>The real network with private addresses open, and any certificate trusted: the bench's own is signed by nobody.</summary>
internal sealed class BenchNetwork : INetwork
{
    private readonly Internet inner = new(allowPrivateAddresses: true);

    public RemoteCertificateValidationCallback? Trust => static (_, _, _, _) => true;

    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => inner.ResolveAsync(host, cancellation);

    public ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation) => inner.ConnectAsync(host, address, port, cancellation);

    public HttpMessageHandler Wrap(HttpMessageHandler wire) => inner.Wrap(wire);
}
