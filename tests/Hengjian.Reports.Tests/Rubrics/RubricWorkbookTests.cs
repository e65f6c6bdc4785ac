using Hengjian.Reports.Rubrics;
using Hengjian.Rubrics;

namespace Hengjian.Reports.Tests.Rubrics;

public sealed class RubricWorkbookTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder { get; } = FindFolder();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_rubric_goes_through_the_workbook_without_loss(string file)
    {
        var rubric = RubricFile.Load(Path.Combine(Folder, file)).Rubric!;
        var bytes = Bytes(rubric);
        Assert.Equal(bytes, Bytes(rubric));
        var load = RubricWorkbook.Read(new MemoryStream(bytes));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(load.Rubric!));
        Assert.Equal(bytes, Bytes(load.Rubric!));
    }

    internal static byte[] Bytes(Rubric rubric)
    {
        using var stream = new MemoryStream();
        RubricWorkbook.Write(stream, rubric);
        return stream.ToArray();
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hengjian.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "rubrics");
    }
}
