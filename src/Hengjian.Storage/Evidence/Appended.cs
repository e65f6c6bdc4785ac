using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence;

/// <summary>Writing at the end of a file so that a failed write leaves the file as it was.</summary>
internal static class Appended
{
    /// <summary>Writes bytes at the end of a file; if the disk fails in the middle, what was written is taken back.</summary>
    public static void Write(SafeFileHandle handle, ReadOnlySpan<byte> bytes, long end)
    {
        try
        {
            RandomAccess.Write(handle, bytes, end);
        }
        catch (IOException)
        {
            TakeBack(handle, end);
            throw;
        }
    }

    private static void TakeBack(SafeFileHandle handle, long end)
    {
        try
        {
            RandomAccess.SetLength(handle, end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The torn end stays; whoever reads it next reports and passes over it.
        }
    }
}
