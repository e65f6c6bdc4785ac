using System.Globalization;

namespace Hengjian.Probes.Bench;

/// <summary>The largest resident memory of this process, by the kernel's count.</summary>
internal static class PeakMemory
{
    public static long Read() =>
        File.ReadLines("/proc/self/status")
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
            .First();
}
