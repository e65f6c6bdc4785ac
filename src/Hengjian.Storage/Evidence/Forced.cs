using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence;

/// <summary>Forcing a file to the disk, where there is a disk behind it.</summary>
internal static class Forced
{
    /// <summary>Forces what was written to the disk; a failure is one of the disk, which the next write tells.</summary>
    public static void ToDisk(SafeFileHandle handle)
    {
        try
        {
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Some files, such as devices, cannot be forced; what was appended is with the operating system all the same.
        }
    }
}
