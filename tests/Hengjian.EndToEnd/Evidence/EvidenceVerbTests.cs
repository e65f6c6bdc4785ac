using System.Globalization;
using System.Text;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage;

namespace Hengjian.EndToEnd.Evidence;

public sealed class EvidenceVerbTests : IAsyncLifetime, IDisposable
{
    private const string Home = "http://www.moni.test/";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("<html><body>模拟页面</body></html>");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 8, 0, 0, ChinaTime.Offset);

    private readonly ScratchFolder scratch = new();

    public async Task InitializeAsync()
    {
        using var store = new EvidenceFolder(scratch.At("data", "evidence"));
        var url = PageUrl.Parse(Home);
        var answer = (byte[])[.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n")), .. Body];
        var exchange = new HttpExchange(url, At, null, Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: www.moni.test\r\n\r\n"), answer, null);
        var capture = new Capture(url, url, At, 200, "text/html", [], Digest.Of(Body), Body.Length, [], [new FetchTry(At, "GET", 200, null, null, TimeSpan.FromMilliseconds(12))]);
        await store.RecordAsync(Home, capture, Body, [exchange], CancellationToken.None);
        await store.RecordAsync(Home, capture with { At = At.AddDays(1) }, Body, [exchange with { At = At.AddDays(1) }], CancellationToken.None);
        await store.KeepAsync("other"u8.ToArray(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Address_digest_its_first_digits_and_record_id_lead_to_the_records()
    {
        var captures = await ShowAsync(Home);
        Assert.Equal(2, captures.Count);
        Assert.Equal(["request", "response", "metadata"], captures[0].GetProperty("records").EnumerateArray().Select(record => record.GetProperty("type").GetString()));
        Assert.Equal(["request", "revisit", "metadata"], captures[1].GetProperty("records").EnumerateArray().Select(record => record.GetProperty("type").GetString()));
        Assert.Equal((Home, 12), (captures[0].GetProperty("capture").GetProperty("url").GetString(), captures[0].GetProperty("capture").GetProperty("tries")[0].GetProperty("ms").GetInt32()));
        var id = captures[0].GetProperty("records")[1].GetProperty("id").GetString()!;
        foreach (var same in new[] { Digest.Of(Body).Text, Digest.Of(Body).Text[..8], id, id["<urn:uuid:".Length..^1] })
        {
            Assert.Equal(captures[0].ToString(), Assert.Single(await ShowAsync(same)).ToString());
        }
    }

    [Fact]
    public async Task Body_is_written_to_a_file_and_an_older_file_is_kept()
    {
        var file = scratch.At("body.html");
        Assert.Equal(0, (await RunAsync("show", Home, "--data", scratch.At("data"), "--body", file)).ExitCode);
        Assert.Equal(Body, await File.ReadAllBytesAsync(file));
        Assert.Equal(2, (await RunAsync("show", Home, "--data", scratch.At("data"), "--body", file)).ExitCode);
        Assert.Equal(Encoding.UTF8.GetString(Body), (await RunAsync("show", Home, "--data", scratch.At("data"), "--body", "-")).Output);
    }

    [Theory]
    [InlineData("show", "http://www.moni.test/never", "没有找到")]
    [InlineData("show", "0123456", "没有找到")]
    [InlineData("verify", null, "这里没有证据")]
    public async Task What_is_not_there_is_one_line(string verb, string? id, string word)
    {
        var outcome = id is null ? await RunAsync(verb, scratch.At("none")) : await RunAsync(verb, id, "--data", scratch.At("data"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(word, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_the_head_and_ends_with_1_after_a_change()
    {
        var outcome = await RunAsync("verify", scratch.At("data"), "--format", "json");
        var told = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal((0, true, 8, 2, 0), (outcome.ExitCode, told.GetProperty("verified").GetBoolean(), told.GetProperty("records").GetInt32(), told.GetProperty("captures").GetInt32(), told.GetProperty("probes").GetInt32()));
        Assert.Equal(64, told.GetProperty("head").GetString()!.Length);

        var warc = Directory.EnumerateFiles(scratch.At("data", "evidence", "warc")).Single();
        var bytes = await File.ReadAllBytesAsync(warc);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(warc, bytes);

        var after = await RunAsync("verify", scratch.At("data"));
        Assert.Equal(1, after.ExitCode);
        Assert.Contains("被改动", after.Output, StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> ShowAsync(string id)
    {
        var outcome = await RunAsync("show", id, "--data", scratch.At("data"), "--format", "json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("found").EnumerateArray()];
    }

    private static Task<CommandOutcome> RunAsync(params string[] arguments) => HengjianCommand.RunAsync(["evidence", .. arguments]);
}
