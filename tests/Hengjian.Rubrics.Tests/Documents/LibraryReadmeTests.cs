using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Documents;

/// <summary>The program in src/Hengjian.Rubrics/README.md is the one that runs here.</summary>
public sealed class LibraryReadmeTests
{
    [Fact]
    public void Program_of_the_readme_runs_and_is_the_one_printed()
    {
        var folder = Directory.CreateTempSubdirectory("hengjian-");
        try
        {
            var (sheetPath, wordsPath) = (Path.Combine(folder.FullName, "sheet.json"), Path.Combine(folder.FullName, "words.txt"));
            Run(RepositoryRoot.PathOf("rubrics", "panyu-2023.yaml"), RepositoryRoot.PathOf("rubrics", "facts", "panyu-2023-annex.json"), sheetPath, wordsPath);
            Assert.Contains("87.38", File.ReadAllText(sheetPath), StringComparison.Ordinal);
            Assert.NotEmpty(File.ReadAllLines(wordsPath));
        }
        finally
        {
            folder.Delete(true);
        }

        var printed = Assert.Single(Snippet.Of("src/Hengjian.Rubrics/README.md"), one => one.Language == "csharp").Text;
        var run = File.ReadAllText(RepositoryRoot.PathOf("tests", "Hengjian.Rubrics.Tests", "Documents", "LibraryReadmeTests.cs"));
        Assert.Contains(Bare(printed), Bare(run), StringComparison.Ordinal);
    }

    private static void Run(string rubricPath, string factsPath, string sheetPath, string wordsPath)
    {
        var load = RubricFile.Load(rubricPath);
        foreach (var fault in load.Faults)
            Console.Error.WriteLine($"{rubricPath}:{fault.Line}:{fault.Column} {fault.Message}");
        if (load.Rubric is not { } rubric)
            return;
        var facts = SubjectFactsFile.Load(factsPath).Facts!;
        foreach (var wrong in SubjectFactsCheck.Verify(rubric, facts))
            Console.Error.WriteLine(wrong);
        var sheet = Scorer.Score(rubric, facts, new Dictionary<string, string> { ["rounding-place"] = "total" });
        Console.WriteLine($"{sheet.Subject}：{sheet.Total?.Lowest}，{sheet.Grade ?? "等次未定"}，待定 {sheet.OpenPoints.Count} 处");
        foreach (var line in Derivation.Of(rubric, facts, sheet, "completion"))
            Console.WriteLine(line);
        File.WriteAllText(sheetPath, ScoreSheetFile.Write(sheet));
        File.WriteAllLines(wordsPath, RubricExplanation.Of(rubric).Lines);
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
