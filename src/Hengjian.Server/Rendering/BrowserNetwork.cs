using System.Net.Sockets;
using Hengjian.Browser;
using Hengjian.Collect;

namespace Hengjian.Server.Rendering;

/// <summary>Lets the browser reach what collecting may reach, and nothing else: one set of rules for both.</summary>
public static class BrowserNetwork
{
    /// <summary>The browser's way out over a network.</summary>
    /// <remarks>A name is looked up once for each connection; the addresses that the network allows are tried in order, and the one connected to is one of those.</remarks>
    public static OpenConnection Over(INetwork network) => async (host, port, cancellation) =>
    {
        try
        {
            SocketException? last = null;
            foreach (var address in await network.ResolveAsync(host, cancellation))
            {
                try
                {
                    return await network.ConnectAsync(host, address, port, cancellation);
                }
                catch (SocketException fault)
                {
                    last = fault;
                }
            }

            throw last ?? new SocketException((int)SocketError.HostNotFound);
        }
        catch (ForbiddenAddressException refusal)
        {
            throw new ForbiddenTargetException(refusal.Message);
        }
    };
}
