using System.Net;
using System.Net.Security;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>The real network, loopback included, that takes every certificate.</summary>
internal sealed class TrustingInternet : INetwork
{
    private readonly Internet internet = new(allowPrivateAddresses: true);

    public RemoteCertificateValidationCallback? Trust => static (_, _, _, _) => true;

    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => internet.ResolveAsync(host, cancellation);

    public ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation) => internet.ConnectAsync(host, address, port, cancellation);

    public HttpMessageHandler Wrap(HttpMessageHandler wire) => wire;
}
