using System.Net;
using System.Net.Sockets;
using Hengjian.Server.Results;

namespace Hengjian.Cli.Demo;

/// <summary>Finds out before any work is done whether a port can be had.</summary>
internal static class FreePort
{
    /// <summary>Tries to listen on a loopback port and lets it go again; port 0 always succeeds.</summary>
    /// <exception cref="PortInUseException">Another program has the port.</exception>
    public static void Check(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new PortInUseException(port, fault);
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new BadInputException($"没有权限使用端口 {port}：请用 --port 换一个 1024 以上的端口。");
        }
    }
}
