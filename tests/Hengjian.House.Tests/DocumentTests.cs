using System.Text.RegularExpressions;

namespace Hengjian.House.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. RepositoryRoot.Files("*.md").Select(RepositoryRoot.Relative)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_links_lead_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.At(document))!;
        var broken = Link().Matches(File.ReadAllText(RepositoryRoot.At(document)))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(target))))
            .ToList();
        Assert.True(broken.Count == 0, $"{document}: {string.Join(", ", broken)}");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_names_exactly_two_commands(string readme)
    {
        var commands = CommandBlock().Matches(File.ReadAllText(RepositoryRoot.At(readme)))
            .SelectMany(match => match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(["./hengjian demo", "./test"], commands);
    }

    [Fact]
    public void Decisions_are_numbered_without_gap_and_say_what_they_must()
    {
        var decisions = Directory.EnumerateFiles(RepositoryRoot.At("docs", "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();
        for (var index = 0; index < decisions.Count; index++)
        {
            Assert.StartsWith((index + 1).ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + "-", Path.GetFileName(decisions[index]), StringComparison.Ordinal);
            var text = File.ReadAllText(decisions[index]);
            Assert.All(["## Context", "## Decision", "## Consequences"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex CommandBlock();
}
