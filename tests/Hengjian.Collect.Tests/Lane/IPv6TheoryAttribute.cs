using System.Net;
using System.Net.Sockets;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>A test in several cases that needs the loopback of IPv6; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IPv6TheoryAttribute : TheoryAttribute
{
    public IPv6TheoryAttribute()
    {
        if (!IsPresent())
        {
            Skip = "this machine has no IPv6 loopback (::1)";
        }
    }

    private static bool IsPresent()
    {
        if (!Socket.OSSupportsIPv6)
        {
            return false;
        }

        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
