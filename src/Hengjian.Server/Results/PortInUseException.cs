using System.Globalization;

namespace Hengjian.Server.Results;

/// <summary>The port that was asked for is taken by another program. The message is one line for the person who asked (zh-CN).</summary>
public sealed class PortInUseException(int port, Exception inner)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"端口 {port} 已被占用：请用 --port 换一个端口，或用 --port 0 自动选一个。"), inner)
{
    /// <summary>The port.</summary>
    public int Port { get; } = port;
}
