namespace Hengjian.Storage;

/// <summary>The disk's failures told apart, and in words for a person.</summary>
public static class Disk
{
    private const int TooLargeOnUnix = 27;
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int FullOnWindows = unchecked((int)0x80070070);
    private const int HandleFullOnWindows = unchecked((int)0x80070027);
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;
    private const int SharedOnWindows = unchecked((int)0x80070020);
    private const int LockedOnWindows = unchecked((int)0x80070021);

    /// <summary>Whether a write failed for want of room: a full disk, a used-up quota or a limit on the size of a file; causes inside the fault count.</summary>
    public static bool IsFull(Exception fault) =>
        (fault is IOException && fault.HResult is TooLargeOnUnix or NoSpaceOnUnix or QuotaOnLinux or QuotaOnMac or FullOnWindows or HandleFullOnWindows)
        || (fault.InnerException is { } inner && IsFull(inner));

    /// <summary>Whether a file could not be opened because another program, or another part of this one, holds it.</summary>
    internal static bool IsInUse(IOException fault) => fault.HResult is LockedOnLinux or LockedOnMac or SharedOnWindows or LockedOnWindows;

    /// <summary>The same failure with a message (zh-CN) that names the file and what to do.</summary>
    internal static IOException Failure(string path, Exception fault)
    {
        var words = IsFull(fault) ? "磁盘空间不足，请清理后重试"
            : fault is UnauthorizedAccessException ? "没有写入权限，请检查文件夹的权限"
            : "写入失败，请检查磁盘";
        return new IOException($"{path}：{words}", fault);
    }

    /// <summary>Makes a folder.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(path, e);
        }
    }
}
