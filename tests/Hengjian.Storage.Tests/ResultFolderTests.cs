using System.Text;

namespace Hengjian.Storage.Tests;

public sealed class ResultFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hengjian-result-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Folder_with_foreign_files_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(root, "scores.json"), "mine");
        Assert.Throws<InvalidDataException>(() => ResultFolder.Begin(root));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(root, "scores.json")));
    }

    [Fact]
    public void Path_of_a_file_is_refused()
    {
        var file = Path.Combine(root, "a.txt");
        File.WriteAllText(file, "");
        Assert.Throws<InvalidDataException>(() => ResultFolder.Begin(file));
    }

    [Fact]
    public async Task New_result_clears_the_earlier_one_and_keeps_what_it_did_not_write()
    {
        var folder = Path.Combine(root, "out");
        using var first = ResultFolder.Begin(folder);
        await first.WriteAsync("scores.json", Encoding.UTF8.GetBytes("{}"), CancellationToken.None);
        await File.WriteAllTextAsync(first.At("notes.txt"), "of the office");
        Directory.CreateDirectory(first.Evidence);
        first.Dispose();
        using var second = ResultFolder.Begin(folder);
        Assert.False(File.Exists(first.At("scores.json")));
        Assert.False(Directory.Exists(first.Evidence));
        Assert.True(File.Exists(first.At("notes.txt")));
    }

    [Fact]
    public async Task Interrupted_write_leaves_the_earlier_file_and_nothing_half_written()
    {
        using var folder = ResultFolder.Begin(Path.Combine(root, "out"));
        await folder.WriteAsync("scores.json", Encoding.UTF8.GetBytes("earlier"), CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => folder.WriteAsync(
            "scores.json",
            async (stream, token) =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes("half"), token);
                throw new IOException("disk full");
            },
            CancellationToken.None));
        Assert.Equal("earlier", await File.ReadAllTextAsync(folder.At("scores.json")));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.unfinished"));
    }

    [Fact]
    public async Task Folder_in_use_is_refused_to_a_second_run_and_nothing_in_it_is_touched()
    {
        var path = Path.Combine(root, "out");
        using var first = ResultFolder.Begin(path);
        await first.WriteAsync("scores.json", Encoding.UTF8.GetBytes("{}"), CancellationToken.None);

        var fault = Assert.Throws<IOException>(() => ResultFolder.Begin(path));

        Assert.Contains("正被另一次运行使用", fault.Message, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(first.At("scores.json")));
        await first.WriteAsync(ResultManifest.FileName, Encoding.UTF8.GetBytes("{}"), CancellationToken.None);
        using var reader = ResultFolder.Open(path);
        first.Dispose();
        using var second = ResultFolder.Begin(path);
        Assert.Empty(second.Files());
    }

    [Fact]
    public async Task Files_of_a_result_are_named_without_manifest_evidence_and_strange_files()
    {
        using var folder = ResultFolder.Begin(Path.Combine(root, "out"));
        foreach (var name in new[] { "scores.json", "proof/b.html", "proof/a.html", "notes.txt", "evidence/x", ResultManifest.FileName })
        {
            await folder.WriteAsync(name, Encoding.UTF8.GetBytes("x"), CancellationToken.None);
        }

        Assert.Equal(["proof/a.html", "proof/b.html", "scores.json"], folder.Files());
    }

    [Fact]
    public void Folder_without_a_manifest_is_not_a_result() => Assert.Throws<InvalidDataException>(() => ResultFolder.Open(root));

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"form\":2}")]
    public void Manifest_of_another_form_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => ResultManifest.Read(Encoding.UTF8.GetBytes(text)));
}
