namespace Hengjian.Storage.Evidence;

/// <summary>The disk's failures in words for a person.</summary>
internal static class Disk
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int FullOnWindows = unchecked((int)0x80070070);
    private const int HandleFullOnWindows = unchecked((int)0x80070027);

    /// <summary>The same failure with a message (zh-CN) that names the file and what to do.</summary>
    public static IOException Failure(string path, Exception e)
    {
        var full = e is IOException && (e.HResult is NoSpaceOnUnix or QuotaOnUnix or FullOnWindows or HandleFullOnWindows
            || e.Message.StartsWith("No space left", StringComparison.Ordinal));
        var words = full ? "磁盘空间不足，请清理后重试"
            : e is UnauthorizedAccessException ? "没有写入权限，请检查文件夹的权限"
            : "写入失败，请检查磁盘";
        return new IOException($"{path}：{words}", e);
    }

    /// <summary>Makes a folder.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFolder(string path)
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
