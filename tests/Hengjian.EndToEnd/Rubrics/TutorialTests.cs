using System.Text.RegularExpressions;

namespace Hengjian.EndToEnd.Rubrics;

/// <summary>Walks through docs/rubrics/tutorial.md: writes its files, makes its changes, runs its commands and finds their output where the page shows it.</summary>
public sealed partial class TutorialTests : IDisposable
{
    private const string Left = "……";

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Tutorial_can_be_followed_word_by_word()
    {
        var commands = 0;
        foreach (Match block in Block().Matches((await File.ReadAllTextAsync(Page())).ReplaceLineEndings("\n")))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["language"].Value == "console")
                commands += await RunAsync(text);
            else
                await WriteAsync(block.Groups["verb"].Value, scratch.At(block.Groups["file"].Value), text);
        }

        Assert.True(commands >= 8, $"only {commands} commands were run");
    }

    private static async Task WriteAsync(string verb, string file, string text)
    {
        switch (verb)
        {
            case "write":
                await File.WriteAllTextAsync(file, text);
                break;
            case "append":
                await File.AppendAllTextAsync(file, text);
                break;
            default:
                Assert.Equal("change", verb);
                var (old, changed) = (text.Split('\n')[0][1..], text.Split('\n')[1][1..]);
                var before = await File.ReadAllTextAsync(file);
                Assert.Contains(old, before, StringComparison.Ordinal);
                await File.WriteAllTextAsync(file, before.Replace(old, changed, StringComparison.Ordinal));
                break;
        }
    }

    private async Task<int> RunAsync(string text)
    {
        var commands = text.Split("$ ./hengjian ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var command in commands)
        {
            var lines = command.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var arguments = lines[0].Split(' ').Select(word => Path.HasExtension(word) ? scratch.At(word) : word);
            var outcome = await HengjianCommand.RunAsync([.. arguments]);
            var shown = (outcome.Output + outcome.Errors).Replace(scratch.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()).ToList();
            AssertShown(lines[0], lines[1..], shown);
        }

        return commands.Length;
    }

    /// <summary>Every line stands in the output, one behind the other; after a line of dots others may come between.</summary>
    private static void AssertShown(string command, string[] expected, List<string> shown)
    {
        var at = 0;
        var mayLeave = false;
        foreach (var line in expected.Select(line => line.TrimEnd()))
        {
            if (line == Left)
            {
                mayLeave = true;
                continue;
            }

            var found = shown.FindIndex(at, one => one == line);
            Assert.True(found >= 0 && (mayLeave || shown[at..found].TrueForAll(one => one.Length == 0)), $"{command}\ndoes not print “{line}” here, but:\n{string.Join('\n', shown)}");
            at = found + 1;
            mayLeave = false;
        }
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hengjian.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "docs", "rubrics", "tutorial.md");
    }

    [GeneratedRegex(@"(?:<!-- (?<verb>\w+) (?<file>\S+) -->\n)?```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline, 2000)]
    private static partial Regex Block();
}
