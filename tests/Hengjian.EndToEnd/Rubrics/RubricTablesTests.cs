using System.Text.Json;

namespace Hengjian.EndToEnd.Rubrics;

public sealed class RubricTablesTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Rubric_goes_to_a_workbook_and_back_and_scores_the_same()
    {
        await File.WriteAllTextAsync(scratch.At("small.yaml"), SmallScheme.Yaml);
        await File.WriteAllTextAsync(scratch.At("facts.json"), SmallScheme.Facts("甲局（虚构）", 3, judgements: SmallScheme.Manners(true)));
        await DoneAsync("rubric", "export", scratch.At("small.yaml"), "--out", scratch.At("small.xlsx"));
        await DoneAsync("rubric", "check", scratch.At("small.xlsx"));
        await DoneAsync("rubric", "import", scratch.At("small.xlsx"), "--out", scratch.At("again.yaml"));
        var sheets = new List<string>();
        foreach (var name in new[] { "small.yaml", "small.xlsx", "again.yaml" })
        {
            sheets.Add(await DoneAsync("score", "--rubric", scratch.At(name), "--facts", scratch.At("facts.json"), "--format", "json"));
        }

        Assert.Single(sheets.Distinct(StringComparer.Ordinal));
        var written = JsonDocument.Parse(await DoneAsync("rubric", "export", scratch.At("again.yaml"), "--out", scratch.At("again.xlsx"), "--format", "json")).RootElement;
        Assert.Equal(("small", 2), (written.GetProperty("rubric").GetString(), written.GetProperty("indicators").GetInt32()));
        Assert.Equal(await File.ReadAllBytesAsync(scratch.At("small.xlsx")), await File.ReadAllBytesAsync(scratch.At("again.xlsx")));
    }

    [Fact]
    public async Task Files_that_exist_are_kept_and_faulty_rubrics_are_not_written()
    {
        await File.WriteAllTextAsync(scratch.At("small.yaml"), SmallScheme.Yaml);
        await File.WriteAllTextAsync(scratch.At("faulty.yaml"), SmallScheme.Yaml.Replace("weight: 4", "weight: 5", StringComparison.Ordinal));
        await DoneAsync("rubric", "export", scratch.At("small.yaml"), "--out", scratch.At("small.xlsx"));
        string[][] refused =
        [
            ["rubric", "export", scratch.At("small.yaml"), "--out", scratch.At("small.xlsx")],
            ["rubric", "export", scratch.At("faulty.yaml"), "--out", scratch.At("faulty.xlsx")],
            ["rubric", "export", scratch.At("small.yaml"), "--out", scratch.At("small.txt")],
            ["rubric", "export", scratch.At("small.yaml"), "--out", scratch.At("nowhere", "small.xlsx")],
            ["rubric", "export", scratch.At("missing.yaml"), "--out", scratch.At("missing.xlsx")],
            ["rubric", "import", scratch.At("small.xlsx"), "--out", scratch.At("small.yaml")],
            ["rubric", "import", scratch.At("missing.xlsx"), "--out", scratch.At("missing.yaml")],
            ["rubric", "import", scratch.At("small.xlsx")],
        ];
        foreach (var arguments in refused)
        {
            var outcome = await HengjianCommand.RunAsync(arguments);
            Assert.True(outcome.ExitCode == 2, $"{string.Join(' ', arguments)}: {outcome.ExitCode} {outcome.Errors}");
            Assert.Empty(outcome.Output);
            Assert.NotEmpty(outcome.ErrorLines);
            Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(["faulty.yaml", "small.xlsx", "small.yaml"], Directory.EnumerateFileSystemEntries(scratch.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await DoneAsync("rubric", "import", scratch.At("small.xlsx"), "--out", scratch.At("small.yaml"), "--force");
    }

    [Fact]
    public async Task Workbook_that_is_none_is_a_fault()
    {
        await File.WriteAllTextAsync(scratch.At("letter.xlsx"), "this is text");
        var outcome = await HengjianCommand.RunAsync("rubric", "check", scratch.At("letter.xlsx"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("letter.xlsx", outcome.Output, StringComparison.Ordinal);
    }

    private static async Task<string> DoneAsync(params string[] arguments)
    {
        var outcome = await HengjianCommand.RunAsync(arguments);
        Assert.True(outcome.ExitCode == 0, $"{string.Join(' ', arguments)}: {outcome.ExitCode} {outcome.Output}{outcome.Errors}");
        return outcome.Output;
    }
}
