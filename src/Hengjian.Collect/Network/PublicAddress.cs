using System.Net;
using System.Net.Sockets;

namespace Hengjian.Collect.Network;

/// <summary>Which addresses are public: not loopback, private, link-local, shared, reserved, multicast or a cloud's metadata service.</summary>
/// <remarks>By the IANA special-purpose registries (RFC 6890 and its updates). IPv4 addresses inside IPv6 ones (mapped, NAT64, 6to4) are judged as IPv4.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32",
            "::/96", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork[] Never =
    [
        .. new[]
        {
            // Link-local, with the metadata services of most clouds; Azure's, Alibaba's and Amazon's over IPv6; multicast.
            "169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "224.0.0.0/4", "255.255.255.255/32",
            "fe80::/10", "fd00:ec2::254/128", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address may be asked.</summary>
    public static bool Includes(IPAddress address) => Bare(address) is var bare && !Array.Exists(Closed, network => network.Contains(bare));

    /// <summary>Whether an address is never asked, not even where private ones are allowed: no site lives there, and a machine's credentials may.</summary>
    public static bool IsForbidden(IPAddress address) => Bare(address) is var bare && Array.Exists(Never, network => network.Contains(bare));

    /// <summary>The IPv4 address that is meant by one that wraps it; else the address itself.</summary>
    private static IPAddress Bare(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily != AddressFamily.InterNetworkV6 ? address
            : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
            : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(2, 4))
            : address;
    }
}
