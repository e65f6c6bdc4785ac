using System.Diagnostics;

namespace Hengjian.EndToEnd.Demo;

public sealed class FullDiskTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [SmallDiskFact]
    public async Task Full_disk_is_one_clear_line_and_leaves_nothing_half_written()
    {
        var disk = scratch.At("disk");
        Directory.CreateDirectory(disk);
        Assert.Equal(0, SmallDiskFactAttribute.Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk));
        try
        {
            var outcome = await HengjianCommand.RunAsync("demo", "--once", "--out", Path.Combine(disk, "out"));
            Assert.True(outcome.ExitCode == 3, $"{outcome.ExitCode}: {outcome.Errors}");
            Assert.Contains("磁盘", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(disk, "out", "scores.json")));
            Assert.Empty(Directory.EnumerateFiles(Path.Combine(disk, "out"), "*.unfinished"));
        }
        finally
        {
            Assert.Equal(0, SmallDiskFactAttribute.Run("umount", disk));
        }
    }
}

/// <summary>Runs where a small file system may be mounted; elsewhere it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        var probe = Directory.CreateTempSubdirectory("hengjian-mount-").FullName;
        try
        {
            if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe) != 0)
            {
                Skip = "mounting a small file system is not allowed here, so a full disk cannot be tried";
                return;
            }

            Run("umount", probe);
        }
        finally
        {
            Directory.Delete(probe);
        }
    }

    public static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
