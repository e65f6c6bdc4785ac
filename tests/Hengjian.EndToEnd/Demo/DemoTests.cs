using System.Text.Json;
using Hengjian.Core;
using Hengjian.Storage;

namespace Hengjian.EndToEnd.Demo;

[Collection(DemoCollection.Name)]
public sealed class DemoTests(DemoResults results)
{
    private const int Sites = 47;
    private const int Accounts = 233;

    /// <summary>The kinds that the demo plants in the invented city; the registry of 湛江 has no site codes, so a wrong code cannot be told there.</summary>
    private static readonly string[] Kinds =
    [
        "account.stale", "account.weekly-gap", "availability.unreachable", "availability.warning", "column.blank", "column.stale",
        "find-fault.missing-home", "find-fault.missing-pages", "find-fault.old-host", "find-fault.wrong-code", "footer.mismatch", "footer.missing",
        "guide.element-missing", "guide.none", "home.stale", "label.article-missing", "label.column-missing", "label.site-missing", "link.dead",
        "message.board-stale", "message.field-missing", "message.no-channel", "message.no-statistics", "message.unanswered",
    ];

    public static TheoryData<string> Cities => ["qinglan", "zhanjiang"];

    [Theory]
    [MemberData(nameof(Cities))]
    public void Demo_ends_well_and_prints_nothing_but_json(string city)
    {
        var outcome = city == "qinglan" ? results.First : results.Third;
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var summary = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(Sites, summary.GetProperty("sites").GetInt32());
        Assert.Equal(Accounts, summary.GetProperty("accounts").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public void Scores_cover_every_site_and_account(string city)
    {
        var scores = DemoResults.Read(Folder(city), "scores.json");
        Assert.True(scores.GetProperty("simulated").GetBoolean());
        var units = scores.GetProperty("units").EnumerateArray().ToList();
        Assert.Equal(Sites, units.Count);
        Assert.Equal(Sites, units.Select(unit => unit.GetProperty("site").GetString()).Distinct().Count());
        Assert.Equal([("第一类", 11), ("第二类", 26), ("第三类", 10)], units.GroupBy(unit => unit.GetProperty("class").GetString()!).Select(group => (group.Key, group.Count())));
        var accounts = scores.GetProperty("accounts").EnumerateArray().ToList();
        Assert.Equal(Accounts, accounts.Count);
        Assert.Equal(Accounts, accounts.Select(account => account.GetProperty("code").GetString()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public void Every_planted_fault_is_found_where_it_was_planted_and_nothing_else_is_called_faulty(string city)
    {
        var detection = DemoResults.Read(Folder(city), "truth.json").GetProperty("detection");
        var planted = detection.GetProperty("planted").GetInt32();
        Assert.True(planted > 150, $"only {planted} faults were planted");
        Assert.Equal("[]", detection.GetProperty("missed").GetRawText());
        Assert.Equal("[]", detection.GetProperty("unplanted").GetRawText());
        Assert.Equal("[]", detection.GetProperty("places").GetRawText());
        Assert.Equal(planted, detection.GetProperty("found").GetInt32());
    }

    [Fact]
    public void Every_kind_of_fault_is_planted_at_least_twice()
    {
        var kinds = DemoResults.Read(results.Qinglan, "truth.json").GetProperty("detection").GetProperty("kinds").EnumerateArray()
            .ToDictionary(kind => kind.GetProperty("kind").GetString()!, kind => kind.GetProperty("found").GetInt32());
        Assert.Equal(Kinds, kinds.Keys.Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.True(kind.Value >= 2, $"{kind.Key}: {kind.Value}"));
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes()
    {
        // WARC files and ledger follow the order in which two lanes recorded side by side; what they recorded is the same.
        Assert.Equal(WithoutLedger(results.Qinglan), WithoutLedger(results.QinglanAgain));
        foreach (var file in new[] { "scores.json", "truth.json", "report.html", "scores.xlsx" })
        {
            Assert.True(
                File.ReadAllBytes(Path.Combine(results.Qinglan, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(results.QinglanAgain, file))),
                file + " differs between two runs with one seed");
        }
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public async Task Every_finding_has_its_proof_in_the_evidence_and_beside_the_report(string city)
    {
        var folder = Folder(city);
        var proofs = DemoResults.Read(folder, "scores.json").GetProperty("findings").EnumerateArray()
            .SelectMany(finding => finding.GetProperty("evidence").EnumerateArray())
            .ToList();
        Assert.NotEmpty(proofs);
        using var evidence = new EvidenceFolder(Path.Combine(folder, "evidence"));
        foreach (var text in proofs.Select(proof => proof.GetProperty("payload").GetString()).OfType<string>().Distinct())
        {
            Assert.True(Digest.TryParse(text, out var digest));
            Assert.NotEmpty(await evidence.ReadAsync(digest, CancellationToken.None));
            Assert.Contains("模拟", await File.ReadAllTextAsync(Path.Combine(folder, "proof", text + ".html")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Report_of_the_real_registry_says_on_its_face_that_it_is_simulated()
    {
        var report = File.ReadAllText(Path.Combine(results.Zhanjiang, "report.html"));
        var face = report[..report.IndexOf("<main", StringComparison.Ordinal)];
        Assert.Contains("模拟", face, StringComparison.Ordinal);
        Assert.Contains("不得对外发布", face, StringComparison.Ordinal);
        Assert.DoesNotContain("均为虚构", face, StringComparison.Ordinal);
    }

    private string Folder(string city) => city == "qinglan" ? results.Qinglan : results.Zhanjiang;

    private static IEnumerable<string> WithoutLedger(string folder) =>
        File.ReadLines(Path.Combine(folder, "result.json")).Where(line => !line.Contains("\"ledger/", StringComparison.Ordinal) && !line.Contains("\"warc/", StringComparison.Ordinal));
}
