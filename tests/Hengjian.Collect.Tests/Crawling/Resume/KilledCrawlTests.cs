using System.Diagnostics;
using System.Globalization;
using Hengjian.Collect.Tests.Lane;

namespace Hengjian.Collect.Tests.Crawling.Resume;

/// <summary>A crawl in a process of its own, killed with signal 9 and resumed: nothing is lost, and nothing asked again but what was in flight.</summary>
public sealed class KilledCrawlTests : IDisposable
{
    private const int Pages = 300;
    private const int Concurrency = 4;

    private readonly CrawlFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>After how many pages the crawl is killed, each time anew.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(40, 90, 200)]
    [InlineData(150, 155, 160, 299)]
    public async Task Killed_crawl_goes_on_and_ends_like_an_undisturbed_one(params int[] kills)
    {
        using var calm = new SmallSite(Pages);
        var undisturbed = await RunAsync(calm.Home, "calm", null);
        using var site = new SmallSite(Pages);
        foreach (var at in kills)
        {
            await RunAsync(site.Home, "killed", at);
        }

        var resumed = await RunAsync(site.Home, "killed", null);

        Assert.Equal(undisturbed.Replace(calm.Home, "/", StringComparison.Ordinal), resumed.Replace(site.Home, "/", StringComparison.Ordinal));
        Assert.Contains("pages 300", resumed, StringComparison.Ordinal);
        Assert.Equal(Known(calm), Known(site));
        Assert.Equal(calm.Asked.Count, site.Asked.Count);
        Assert.InRange(site.Asked.Where(asked => asked.Key != "/robots.txt").Sum(asked => asked.Value - 1), 0, kills.Length * Concurrency);
    }

    /// <summary>What was asked, without the random addresses, which depend on the port.</summary>
    private static IEnumerable<string> Known(SmallSite site) =>
        site.Asked.Keys.Where(path => !System.Text.RegularExpressions.Regex.IsMatch(path, "[0-9]{9}|[b-z]{14}", System.Text.RegularExpressions.RegexOptions.NonBacktracking)).Order(StringComparer.Ordinal);

    /// <summary>Runs the crawl; kills it when so many pages are captured.</summary>
    private async Task<string> RunAsync(string home, string name, int? killAt)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Hengjian.Collect.Trial", "release", "Hengjian.Collect.Trial.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { program, home, folder.At(name), Concurrency.ToString(CultureInfo.InvariantCulture), "resume" })
        {
            start.ArgumentList.Add(argument);
        }

        using var crawl = Process.Start(start)!;
        var output = crawl.StandardOutput.ReadToEndAsync();
        var errors = "";
        while (await crawl.StandardError.ReadLineAsync() is { } line)
        {
            if (!int.TryParse(line, CultureInfo.InvariantCulture, out var pages))
            {
                errors += line + "\n";
            }
            else if (pages >= killAt)
            {
                crawl.Kill();
                break;
            }
        }

        await crawl.WaitForExitAsync();
        Assert.True(killAt is not null || crawl.ExitCode == 0, errors);
        return string.Join('\n', (await output).Split('\n').Where(line => !line.StartsWith('#')));
    }
}
