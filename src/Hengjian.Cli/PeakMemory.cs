using System.Globalization;

namespace Hengjian.Cli;

/// <summary>The largest memory this program has held, as the system counts it (VmHWM on Linux).</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";
    private const long Kibibyte = 1024;

    /// <summary>Bytes; null where the system does not tell.</summary>
    public static long? Bytes()
    {
        if (!File.Exists(Status))
        {
            return null;
        }

        var line = File.ReadLines(Status).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kibibytes, ..]
            ? long.Parse(kibibytes, CultureInfo.InvariantCulture) * Kibibyte
            : null;
    }
}
