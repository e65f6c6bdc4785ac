using System.Net.Sockets;
using Hengjian.Server.Results;
using Hengjian.Storage;

namespace Hengjian.Cli;

/// <summary>Failures of disk and network in words that say what to do.</summary>
internal static class OutsideFault
{
    /// <summary>One line (zh-CN) for a failure of the outside; null for a fault of the program itself, which must not be hidden.</summary>
    public static string? Describe(Exception fault) => fault switch
    {
        AggregateException { InnerExceptions.Count: > 0 } many => Describe(many.InnerExceptions[0]),
        PortInUseException => fault.Message,
        DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException } => (fault.InnerException ?? fault).Message,
        UnauthorizedAccessException => $"没有权限读写文件：{fault.Message}。请检查目录的权限，或换一个 --out 目录。",
        IOException when Disk.IsFull(fault) => "磁盘空间不足，写入没有完成；已完成的部分保留。请清理磁盘，或用 --out 换到有空间的目录后重试。",
        IOException { InnerException: SocketException socket } => Describe(socket),
        DirectoryNotFoundException or FileNotFoundException => "要读的文件或目录不存在，或在运行中被删除：" + fault.Message,
        IOException => $"读写文件失败：{fault.Message}",
        SocketException socket => $"网络操作失败：{socket.Message}",
        _ => null,
    };
}
