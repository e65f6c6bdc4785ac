using Hengjian.Core;
using Hengjian.Storage;

namespace Hengjian.Server.Tests.Evaluations;

public sealed class ResultVerificationTests : IAsyncLifetime
{
    private SampleResult result = null!;

    public async Task InitializeAsync() => result = await SampleResult.MakeAsync();

    public Task DisposeAsync()
    {
        result.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Result_as_written_is_verified_and_nothing_in_it_is_changed_or_added()
    {
        var before = result.State();

        var verification = await result.VerifyAsync();

        Assert.Empty(verification.Differences);
        Assert.Equal(before, result.State());
    }

    [Fact]
    public async Task Result_without_write_permission_is_verified()
    {
        var files = Directory.GetFiles(result.Folder, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }

        try
        {
            Assert.Empty((await result.VerifyAsync()).Differences);
        }
        finally
        {
            foreach (var file in files)
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }
    }

    [Theory]
    [InlineData("scores.json")]
    [InlineData("scores.xlsx")]
    [InlineData("report.html")]
    [InlineData("truth.json")]
    [InlineData("registry.json")]
    [InlineData("rubric.yaml")]
    public async Task File_replaced_by_junk_or_gone_is_named(string name)
    {
        await File.WriteAllTextAsync(result.At(name), "junk");
        await AssertNamedAsync($"{name} 被改动");

        File.Delete(result.At(name));
        await AssertNamedAsync($"{name} 不见了");
    }

    [Theory]
    [InlineData("scores.json")]
    [InlineData("scores.xlsx")]
    [InlineData("report.html")]
    [InlineData("proof")]
    public async Task Forged_manifest_does_not_hide_a_replaced_file(string name)
    {
        var path = name == "proof" ? Directory.GetFiles(result.At("proof")).First() : result.At(name);
        await File.WriteAllTextAsync(path, "junk");
        result.Forge(manifest => manifest);

        await AssertNamedAsync($"{Path.GetRelativePath(result.Folder, path).Replace('\\', '/')} 与复算结果不同");
    }

    [Fact]
    public async Task Proof_page_that_was_added_is_named()
    {
        await File.WriteAllTextAsync(result.At("proof/extra.html"), "junk");
        await AssertNamedAsync("proof/extra.html 是后来加入的");
    }

    [Fact]
    public async Task Result_said_to_be_real_is_named()
    {
        result.Edit(ResultManifest.FileName, "\"simulated\": true", "\"simulated\": false");
        await AssertNamedAsync("scores.json 与复算结果不同");
    }

    [Theory]
    [InlineData("no-such-option", "keep", "没有选项“no-such-option”")]
    [InlineData("both-missing", "ninety", "没有取值“ninety”")]
    public async Task Option_that_the_rubric_does_not_have_is_named(string option, string choice, string word)
    {
        result.Forge(manifest => manifest with { Options = new Dictionary<string, string> { [option] = choice } });
        await AssertNamedAsync(word);
    }

    [Theory]
    [InlineData("\"class\": \"第一类\"", "\"class\": \"第九类\"", "第九类")]
    [InlineData("\"class\": \"第一类\",", "", "scores.json 与复算结果不同")]
    [InlineData("\"sites\": [", "\"sites\": [{\"unit\":\"云汀区人民政府\",\"home\":\"https://www.yunting.gov.cn.test/\"},", "出现了两次")]
    [InlineData("\"sites\": [", "\"sites\": [{\"unit\":\"某局\",\"home\":\"https://x.gov.cn.test/\"},", "单位“某局”不在单位名单里")]
    [InlineData("\"units\": [", "\"units\": [null,", "缺少")]
    [InlineData("\"title\"", "\"name\"", "缺少 title")]
    public async Task Registry_that_cannot_be_scored_is_named(string before, string after, string word)
    {
        result.Edit("registry.json", before, after);
        result.Forge(manifest => manifest);
        await AssertNamedAsync(word);
    }

    [Theory]
    [InlineData("不是摘要")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Link_verdicts_that_are_not_there_are_named(string digest)
    {
        result.Forge(manifest => manifest with { Sites = new Dictionary<string, string> { [SampleResult.Home] = digest } });
        await AssertNamedAsync(digest);
    }

    [Fact]
    public async Task Page_given_for_link_verdicts_is_named()
    {
        result.Forge(manifest => manifest with { Sites = new Dictionary<string, string> { [SampleResult.Home] = Digest.Of(SampleResult.Unread).Text } });
        await AssertNamedAsync("链接检查记录读不懂");
    }

    [Fact]
    public async Task Result_is_verified_without_its_index()
    {
        File.Delete(result.At("evidence/index.sqlite"));

        Assert.Empty((await result.VerifyAsync()).Differences);
    }

    [Fact]
    public async Task Every_byte_of_the_evidence_is_compared_whether_or_not_a_check_reads_it()
    {
        var bytes = await File.ReadAllBytesAsync(result.WarcFile);
        var unread = (await new StreamReader(result.At("evidence/ledger/2022-02-14.ledger")).ReadToEndAsync()).Split('\n')[2].Split(' ');
        Assert.Equal("c", unread[0]);
        bytes[int.Parse(unread[2], System.Globalization.CultureInfo.InvariantCulture) + 40] ^= 1;
        await File.WriteAllBytesAsync(result.WarcFile, bytes);
        result.Forge(manifest => manifest);

        await AssertNamedAsync($"证据有损：warc/{Path.GetFileName(result.WarcFile)} 第 {unread[2]} 字节起");

        File.Delete(result.WarcFile);
        await AssertNamedAsync("不见了");
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("{}\n")]
    [InlineData("{\"home\":\"https://www.yun")]
    public async Task Garbled_record_is_named_with_its_line(string line)
    {
        await File.AppendAllTextAsync(result.ProbeFile, line);
        result.Forge(manifest => manifest);
        await AssertNamedAsync("第 2 行不完整或损坏");
        await AssertNamedAsync("不在账本里");
    }

    [Fact]
    public async Task Record_file_changed_or_added_is_named()
    {
        await File.AppendAllTextAsync(result.ProbeFile, "\n");
        await File.WriteAllTextAsync(result.At("evidence/probes/extra.jsonl"), "");

        await AssertNamedAsync($"证据记录 probes/{Path.GetFileName(result.ProbeFile)} 被改动");
        await AssertNamedAsync("证据记录 probes/extra.jsonl 是后来加入的");
    }

    [Fact]
    public async Task Ledger_with_a_line_taken_out_is_named_although_the_manifest_is_forged()
    {
        var ledger = result.At("evidence/ledger/2022-02-14.ledger");
        var lines = await File.ReadAllLinesAsync(ledger);
        await File.WriteAllLinesAsync(ledger, [.. lines[..2], .. lines[3..]]);
        result.Forge(manifest => manifest);

        await AssertNamedAsync("与链不符");
    }

    [Theory]
    [InlineData("\"monitoredAt\"", "\"at\"", "monitoredAt")]
    [InlineData("\"files\"", "\"other\"", "files")]
    [InlineData("\"form\": 2", "\"form\": 1", "版本")]
    public async Task Manifest_that_lacks_something_is_refused(string before, string after, string word)
    {
        result.Edit(ResultManifest.FileName, before, after);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(result.VerifyAsync);
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
    }

    private async Task AssertNamedAsync(string word)
    {
        var differences = (await result.VerifyAsync()).Differences;
        Assert.Contains(differences, line => line.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain(differences, line => line.Contains("Parameter", StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal));
    }
}
