using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Hengjian.Collect.Network;

namespace Hengjian.Collect;

/// <summary>The real network: the system's name look-up and sockets. Addresses that are not public are refused after look-up, on every hop.</summary>
/// <param name="allowPrivateAddresses">Opens loopback and private addresses, for tests and intranets (<see cref="CollectOptions.AllowPrivateAddresses"/>); never link-local ones and metadata services.</param>
/// <remarks>The address that was checked is the address that is connected to, so a name that changes its answer in between gains nothing.</remarks>
public sealed class Internet(bool allowPrivateAddresses) : INetwork
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> lookUp = NameLookup.OfAsync;

    /// <summary>For tests: names are looked up otherwise than by the system.</summary>
    internal Internet(bool allowPrivateAddresses, Func<string, CancellationToken, Task<IPAddress[]>> lookUp)
        : this(allowPrivateAddresses) => this.lookUp = lookUp;

    /// <inheritdoc/>
    public RemoteCertificateValidationCallback? Trust => null;

    /// <inheritdoc/>
    /// <exception cref="ForbiddenAddressException">The name has addresses, but none that is public.</exception>
    public async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await lookUp(host, cancellation).ConfigureAwait(false);
        var allowed = found.Where(Allows).ToArray();
        return found.Length == 0 ? throw new SocketException((int)SocketError.NoData)
            : allowed.Length == 0 ? throw Refusal(host, found[0])
            : allowed;
    }

    /// <inheritdoc/>
    /// <exception cref="ForbiddenAddressException">The address is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
    {
        if (!Allows(address))
        {
            throw Refusal(host, address);
        }

        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public HttpMessageHandler Wrap(HttpMessageHandler wire) => wire;

    private bool Allows(IPAddress address) => allowPrivateAddresses ? !PublicAddress.IsForbidden(address) : PublicAddress.Includes(address);

    private static ForbiddenAddressException Refusal(string host, IPAddress address) =>
        new(PublicAddress.IsForbidden(address)
            ? $"{host} 指向链路本地、云平台元数据或组播地址 {address}，任何设置下都不访问"
            : $"{host} 指向内部地址 {address}，按安全设置不访问；确需访问时打开 Collect:AllowPrivateAddresses");
}
