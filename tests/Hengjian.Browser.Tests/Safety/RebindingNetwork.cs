using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using Hengjian.Collect;

namespace Hengjian.Browser.Tests.Safety;

/// <summary>A network with a name server of its own, and for the rest the rules of the real one: what a name leads to is judged as the internet's answers are.</summary>
/// <param name="answers">What the name server says to a host, for the first, second … look-up; the last one stays.</param>
/// <param name="site">The server that stands for every public address.</param>
internal sealed class RebindingNetwork(Func<string, int, string[]> answers, LoopbackSite site) : INetwork
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly Internet rules = new(allowPrivateAddresses: false);
    private readonly Internet wire = new(allowPrivateAddresses: true);
    private readonly ConcurrentDictionary<string, int> lookups = new(StringComparer.Ordinal);

    public RemoteCertificateValidationCallback? Trust => null;

    public async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        var turn = lookups.AddOrUpdate(host, 0, (_, last) => last + 1);
        var allowed = new List<IPAddress>();
        foreach (var answer in answers(host, turn))
        {
            allowed.AddRange(await rules.ResolveAsync(answer, cancellation));
        }

        return allowed;
    }

    public ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation) =>
        address.Equals(Public) ? wire.ConnectAsync(host, IPAddress.Loopback, site.Port, cancellation) : rules.ConnectAsync(host, address, port, cancellation);

    public HttpMessageHandler Wrap(HttpMessageHandler wire) => wire;
}
