using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hengjian.House.Tests;

public sealed partial class LayerTests
{
    private static readonly Dictionary<string, HashSet<string>> Allowed = ReadTable();

    public static TheoryData<string> Projects =>
        [.. RepositoryRoot.Files("*.csproj").Select(RepositoryRoot.Relative).Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && !file.StartsWith("bench/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_rooms_that_the_table_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.ContainsKey(name), $"{name} has no row in docs/architecture.md");
        var wrong = ReferencesOf(project).Where(reference => !Allowed[name].Contains(reference)).ToList();
        Assert.True(wrong.Count == 0, $"{name} must not use {string.Join(", ", wrong)} (docs/architecture.md)");
    }

    [Fact]
    public void Table_names_only_projects_that_exist()
    {
        var present = RepositoryRoot.Files("*.csproj").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        Assert.All(Allowed.Keys, name => Assert.Contains(name, present));
    }

    [Fact]
    public void Playwright_stays_in_the_browser_room()
    {
        var users = RepositoryRoot.Files("*.csproj")
            .Where(file => File.ReadAllText(file).Contains("Microsoft.Playwright", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(["Hengjian.Browser"], users);
    }

    [Fact]
    public void Core_and_text_use_no_package()
    {
        foreach (var room in new[] { "Core", "Text" })
        {
            var project = XDocument.Load(RepositoryRoot.At("src", $"Hengjian.{room}", $"Hengjian.{room}.csproj"));
            Assert.Empty(project.Descendants("PackageReference"));
        }
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(RepositoryRoot.At(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static Dictionary<string, HashSet<string>> ReadTable()
    {
        var rows = File.ReadLines(RepositoryRoot.At("docs", "architecture.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (Name: match.Groups[1].Value, May: match.Groups[2].Value.Trim()))
            .ToList();
        var all = rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        return rows.ToDictionary(
            row => row.Name,
            row => row.May switch
            {
                "nothing" => [],
                "all" => all,
                _ => row.May.Split(',').Select(part => "Hengjian." + part.Trim()).ToHashSet(StringComparer.Ordinal),
            },
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?:src|samples)/(Hengjian\.\w+)` \| .* \| ([^|]+) \|$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
