using System.Security.Cryptography;
using System.Text.Json;
using Hengjian.EndToEnd.Browser;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The verb <c>crawl</c> on a site whose list comes by script.</summary>
public sealed class RenderedCrawlTests : IDisposable
{
    private readonly ScriptedSite site = new();
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        site.Dispose();
        scratch.Dispose();
    }

    [BrowserFact]
    public async Task Links_of_a_list_by_script_are_judged_and_what_the_browser_showed_is_evidence()
    {
        var report = await CrawlAsync("--render");

        Assert.Equal(2, report.GetProperty("pages").GetInt32());
        var dead = Assert.Single(report.GetProperty("links").GetProperty("dead").EnumerateArray());
        Assert.Equal((site.Home + "tz/gone.html", "关于已经删除的通知"), (dead.GetProperty("url").GetString(), dead.GetProperty("words").GetString()));
        Assert.Equal((1, 1), (report.GetProperty("scripted").GetProperty("pages").GetInt32(), report.GetProperty("scripted").GetProperty("rendered").GetInt32()));

        // As a person follows it: the address, then the picture that its capture names.
        var shown = await ShowAsync(site.Home);
        var rendered = shown.Single(unit => WordsOf(unit)?.Contains("截图", StringComparison.Ordinal) == true);
        var words = WordsOf(rendered)!;
        var picture = words[(words.IndexOf("截图 ", StringComparison.Ordinal) + 3)..][..64];
        var written = await HengjianCommand.RunAsync("evidence", "show", picture, "--data", scratch.At("out"), "--body", scratch.At("picture.png"));
        Assert.Equal(0, written.ExitCode);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(scratch.At("picture.png")))[..4]);

        // What the browser made is a resource: it was sent by nobody.
        var document = rendered.GetProperty("capture").GetProperty("payload").GetString()!;
        Assert.Equal(["resource", "metadata"], TypesOf(rendered));
        Assert.Equal(["resource"], TypesOf(Assert.Single(await ShowAsync(picture))));
        Assert.Equal(rendered.ToString(), Assert.Single(await ShowAsync(document)).ToString());
        await HengjianCommand.RunAsync("evidence", "show", document, "--data", scratch.At("out"), "--body", scratch.At("document.html"));
        Assert.Contains("关于已经删除的通知", await File.ReadAllTextAsync(scratch.At("document.html")), StringComparison.Ordinal);
        Assert.Equal(document, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(scratch.At("document.html")))));
        Assert.Equal(picture, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(scratch.At("picture.png")))));
        var verified = await HengjianCommand.RunAsync("evidence", "verify", scratch.At("out"));
        Assert.Equal(0, verified.ExitCode);
    }

    [CrawlFact]
    public async Task Without_browser_the_page_is_counted_and_named()
    {
        var report = await CrawlAsync();

        Assert.Equal(1, report.GetProperty("pages").GetInt32());
        var scripted = report.GetProperty("scripted");
        Assert.Equal((1, 0, site.Home), (scripted.GetProperty("pages").GetInt32(), scripted.GetProperty("rendered").GetInt32(), scripted.GetProperty("example").GetString()));
        var table = await HengjianCommand.RunAsync("crawl", site.Home, "--allow-private", "--rate", "none", "--out", scratch.At("table"));
        Assert.Contains("--render", table.Output, StringComparison.Ordinal);
    }

    private static string? WordsOf(JsonElement unit) => unit.GetProperty("capture").GetProperty("tries")[0].GetProperty("error").GetString();

    private static IEnumerable<string?> TypesOf(JsonElement unit) => unit.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("type").GetString());

    private async Task<JsonElement> CrawlAsync(params string[] more)
    {
        var outcome = await HengjianCommand.RunAsync(["crawl", site.Home, "--allow-private", "--rate", "none", "--out", scratch.At("out"), "--format", "json", .. more]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private async Task<IReadOnlyList<JsonElement>> ShowAsync(string id)
    {
        var outcome = await HengjianCommand.RunAsync("evidence", "show", id, "--data", scratch.At("out"), "--format", "json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("found").EnumerateArray()];
    }
}
