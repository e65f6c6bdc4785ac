using System.Text.RegularExpressions;

namespace Hengjian.Rubrics.Tests.Documents;

/// <summary>The format reference says what is there: its examples stand in shipped files or load, its messages in the source, and every construct has its page.</summary>
public sealed partial class ReferenceTests
{
    private const string From = "from ";
    private const string Loads = "loads";
    private const string Tutorial = "docs/rubrics/tutorial.md";

    private static readonly Lazy<string> s_source = new(() => string.Concat(
        Directory.EnumerateFiles(RepositoryRoot.PathOf("src", "Hengjian.Rubrics"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)));

    public static TheoryData<string> Pages() =>
        ["docs/rubrics.md", .. Directory.EnumerateFiles(RepositoryRoot.PathOf("docs", "rubrics"), "*.md").Order(StringComparer.Ordinal).Select(path => "docs/rubrics/" + Path.GetFileName(path)).Where(path => path != Tutorial)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Example_stands_in_the_file_it_names_or_loads(string page)
    {
        foreach (var snippet in Snippet.Of(page).Where(one => one.Language == "yaml"))
        {
            var where = $"{page}:{snippet.Line}";
            if (snippet.Mark == Loads)
            {
                Assert.True(RubricFile.Parse(snippet.Text, page).Faults is [], where);
                continue;
            }

            Assert.True(snippet.Mark.StartsWith(From, StringComparison.Ordinal), $"{where}: the block says neither “from FILE” nor “loads”");
            var file = Bare(File.ReadAllText(RepositoryRoot.PathOf(snippet.Mark[From.Length..].Split('/'))));
            var at = 0;
            foreach (var piece in snippet.Text.Split("# …\n").Select(Bare))
            {
                var found = file.IndexOf(piece, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{where}: does not stand in {snippet.Mark[From.Length..]}: {piece}");
                at = found + piece.Length;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Message_of_a_refusal_stands_in_the_source(string page)
    {
        foreach (var line in File.ReadLines(RepositoryRoot.PathOf(page.Split('/'))))
        {
            if (Message().Match(line) is { Success: true } match)
                Assert.All(match.Groups[1].Value.Split(';')[0].Split('…'), piece => Assert.True(s_source.Value.Contains(piece.Trim(), StringComparison.Ordinal), $"{page}: no message holds “{piece.Trim()}”"));
        }
    }

    [Fact]
    public void Every_construct_has_a_page_that_names_its_row()
    {
        var rows = File.ReadLines(RepositoryRoot.PathOf("docs", "rubrics.md")).Select(line => Row().Match(line)).Where(match => match.Success).ToList();
        Assert.Equal(Enumerable.Range(1, 63), rows.Select(row => Number(row.Groups[1].Value)));
        foreach (var row in rows)
        {
            var page = File.ReadAllText(RepositoryRoot.PathOf("docs", "rubrics", row.Groups[2].Value + ".md"));
            var named = Named().Matches(page).SelectMany(match => Digits().Matches(match.Value)).Select(match => Number(match.Value));
            Assert.True(named.Contains(Number(row.Groups[1].Value)), $"{row.Groups[2].Value}.md does not name row {row.Groups[1].Value}");
            Assert.True(File.Exists(RepositoryRoot.PathOf([.. $"docs/{row.Groups[3].Value}".Replace("docs/../", "", StringComparison.Ordinal).Split('/')])), row.Groups[3].Value);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The second cell of a table of refusals, when it is a message in Chinese.</summary>
    [GeneratedRegex(@"^\| [^|]+ \| ([\p{IsCJKUnifiedIdeographs}“][^|]*) \|$", RegexOptions.None, 2000)]
    private static partial Regex Message();

    [GeneratedRegex(@"^\| (\d+) \| [^|]+ \| \[[\w-]+\]\(rubrics/([\w-]+)\.md\) \| \[[\w-]+\]\(([^)]+)\) \|$", RegexOptions.None, 2000)]
    private static partial Regex Row();

    [GeneratedRegex(@"Rows? \d+(?:(?:, | and )\d+)*", RegexOptions.None, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\d+", RegexOptions.None, 2000)]
    private static partial Regex Digits();
}
