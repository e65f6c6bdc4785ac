using System.Diagnostics;
using Hengjian.Browser.Rendering;

namespace Hengjian.Browser.Tests.Safety;

public sealed class SandboxTests
{
    [BrowserFact]
    public async Task Scripts_run_within_the_sandbox_and_never_as_the_super_user()
    {
        if (Settings.Render.WithoutSandbox || !OperatingSystem.IsLinux())
        {
            return;
        }

        await using var chromium = await RunningChromium.StartAsync(Settings.Render);
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync("<p>文");
        var renderers = Descendants(chromium.Process.Id).Where(id => CommandLine(id).Contains("--type=renderer", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(renderers);
        foreach (var id in renderers)
        {
            var status = await File.ReadAllLinesAsync($"/proc/{id}/status");
            // proc(5): 2 is SECCOMP_MODE_FILTER.
            Assert.Contains("Seccomp:\t2", status);
            Assert.DoesNotContain(status, line => line.StartsWith("Uid:\t0\t", StringComparison.Ordinal));
            Assert.Contains("CapEff:\t0000000000000000", status);
        }
    }

    private static string CommandLine(int id) => File.ReadAllText($"/proc/{id}/cmdline");

    private static IEnumerable<int> Descendants(int root)
    {
        var parents = Process.GetProcesses().Select(process => process.Id).Select(id => (Id: id, Parent: ParentOf(id))).ToLookup(pair => pair.Parent, pair => pair.Id);
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id))
        {
            foreach (var child in parents[id])
            {
                open.Push(child);
                yield return child;
            }
        }
    }

    private static int ParentOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(text => text.StartsWith("PPid:", StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line[5..], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }
}
