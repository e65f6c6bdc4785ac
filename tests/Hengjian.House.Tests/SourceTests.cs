using System.Text.RegularExpressions;

namespace Hengjian.House.Tests;

public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Source_files_stay_short_enough_to_read()
    {
        var tooLong = RepositoryRoot.Files("*.cs").Concat(RepositoryRoot.Files("*.razor"))
            .Select(file => (Name: RepositoryRoot.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Name}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Type_names_say_what_they_are()
    {
        var empty = RepositoryRoot.Files("*.cs")
            .Where(file => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(RepositoryRoot.Relative);
        Assert.Empty(empty);
    }

    [Fact]
    public void No_file_holds_a_path_of_one_machine()
    {
        var marked = RepositoryRoot.Files("*.*")
            .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".yaml" or ".json" or ".sh" or ".csproj" or ".props" or ".razor" or ".css")
            .Where(file => MachinePath().IsMatch(File.ReadAllText(file)))
            .Select(RepositoryRoot.Relative)
            .Where(file => file != "tests/Hengjian.House.Tests/SourceTests.cs");
        Assert.Empty(marked);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.At("Hengjian.slnx"));
        var missing = RepositoryRoot.Files("*.csproj").Select(RepositoryRoot.Relative).Where(project => !solution.Contains(project, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Process)$", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_.])/(work|root|home)/", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex MachinePath();
}
