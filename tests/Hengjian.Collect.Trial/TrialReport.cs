using System.Globalization;
using Hengjian.Collect.Crawling;

namespace Hengjian.Collect.Trial;

/// <summary>The outcome of a trial, a line each: figures that differ from run to run begin with a sharp.</summary>
internal static class TrialReport
{
    public static async Task WriteAsync(TextWriter to, CrawlOutcome outcome, TimeSpan elapsed)
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        await to.WriteLineAsync(Text($"# {elapsed.TotalSeconds:0.00} s, {outcome.Pages / elapsed.TotalSeconds:0} pages/s, {self.TotalProcessorTime.TotalMilliseconds / Math.Max(1, outcome.Pages):0.00} ms CPU a page, peak {Peak()}"));
        await to.WriteLineAsync(Text($"pages {outcome.Pages} checked {outcome.Checked} alive {outcome.Alive} on home {outcome.CheckedOnHome} complete {outcome.Complete}"));
        foreach (var link in outcome.Links)
        {
            await to.WriteLineAsync(Text($"{link.Verdict} {link.Cause} {link.Target} places {link.Places} template {link.Template} tries {string.Join(',', link.Tries.Select(one => one.Status))} from {string.Join(' ', link.Parents.Select(parent => $"{parent.Page.Uri.PathAndQuery} {parent.Text}"))}"));
        }

        foreach (var left in outcome.NotAsked)
        {
            await to.WriteLineAsync(Text($"left {left.Url} {left.Count} {left.Reason}"));
        }
    }

    private static string Peak() => File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)) : "?";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
