using System.Text.Json;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>What <c>hengjian crawl --format json</c> printed.</summary>
internal sealed record CrawlReport(int Pages, bool Complete, LinkReport Links)
{
    public static CrawlReport Read(CommandOutcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, $"exit code {outcome.ExitCode}: {outcome.Errors}");
        return JsonSerializer.Deserialize<CrawlReport>(outcome.Output, JsonSerializerOptions.Web) ?? throw new JsonException("The report is empty.");
    }

    /// <summary>Everything that may not differ between two runs: times and tries are left out.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. Links.Dead.Select(link => link.Line("dead")).Order(StringComparer.Ordinal),
        .. Links.NotProven.Select(link => link.Line("notProven")).Order(StringComparer.Ordinal),
    ];
}
