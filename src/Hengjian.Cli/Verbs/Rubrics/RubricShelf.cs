using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>Where rubrics lie: <c>./rubrics</c>, and the ones that came with the program.</summary>
internal static class RubricShelf
{
    private const string FolderName = "rubrics";

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, FolderName);

    /// <summary>The folder that is listed when none is named.</summary>
    public static string DefaultFolder => Directory.Exists(FolderName) ? FolderName : Shipped;

    /// <summary>The rubric files of a folder, in ordinal order of their names.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file behind a path or an id.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static string Find(string named)
    {
        if (File.Exists(named))
        {
            return named;
        }

        if (named.AsSpan().IndexOfAny('/', '\\') >= 0 || Path.GetExtension(named).ToUpperInvariant() is ".YAML" or ".YML" or ".XLSX")
        {
            throw new BadInputException($"{named}：没有这个文件。");
        }

        var files = new[] { FolderName, Shipped }.Where(Directory.Exists).SelectMany(FilesIn).ToList();
        var found = files.Find(file => Path.GetFileNameWithoutExtension(file) == named)
            ?? files.Find(file => RubricFile.Load(file).Rubric?.Id == named);
        return found ?? throw new BadInputException(
            $"没有方案“{named}”：它不是文件，{FolderName} 目录中也没有这个 id{NearestName.Hint(named, files.Select(file => Path.GetFileNameWithoutExtension(file)))}。可用 hengjian rubric list 查看。");
    }
}
