using System.Net.Sockets;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Outages;

/// <summary>In which network each host lies, as far as its probes have shown. A host never reached counts as a network of its own.</summary>
internal sealed class HostNetworks
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Takes note of the address that a probe connected to.</summary>
    public void Learn(ProbeResult probe)
    {
        if (probe.Server is not { } server)
        {
            return;
        }

        var bytes = (server.IsIPv4MappedToIPv6 ? server.MapToIPv4() : server).GetAddressBytes();
        var length = bytes.Length == 4 ? 2 : 4;
        known[probe.Home.Host] = $"{(bytes.Length == 4 ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6)} {Convert.ToHexStringLower(bytes, 0, length)}";
    }

    /// <summary>The network of a host.</summary>
    public string Of(string host) => known.GetValueOrDefault(host, host);
}
