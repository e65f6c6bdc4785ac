using System.Security.Cryptography;
using Hengjian.Reports.Cycles;
using Hengjian.Storage;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Evaluations;

/// <summary>Writes a result folder: the scores in all their forms, the inputs, and last the manifest. A folder with a manifest is complete.</summary>
public static class ResultFiles
{
    /// <summary>The registry's name in a result folder.</summary>
    public const string Registry = "registry.json";

    /// <summary>The rubric's name in a result folder.</summary>
    public const string Rubric = "rubric.yaml";

    /// <summary>The scores' name in a result folder.</summary>
    public const string Scores = "scores.json";

    /// <summary>The workbook's name in a result folder.</summary>
    public const string Workbook = "scores.xlsx";

    /// <summary>The report's name in a result folder.</summary>
    public const string Report = "report.html";

    /// <summary>Writes everything that is computed from the book, and the manifest over all that lies in the folder then.</summary>
    /// <param name="folder">The folder; its evidence, its proof pages and other files of the result are already there.</param>
    /// <param name="inputs">What the book was computed from.</param>
    /// <param name="rubric">The bytes of the rubric file.</param>
    /// <param name="book">The result.</param>
    /// <param name="cancellation">Ends the writing; files already moved into place stay.</param>
    public static async Task WriteAsync(ResultFolder folder, EvaluationInputs inputs, ReadOnlyMemory<byte> rubric, EvaluationBook book, CancellationToken cancellation)
    {
        await folder.WriteAsync(Registry, RegistryFile.Write(inputs.Registry), cancellation);
        await folder.WriteAsync(Rubric, rubric, cancellation);
        await folder.WriteAsync(Scores, ScoresOf(book), cancellation);
        await folder.WriteAsync(
            Workbook,
            (stream, _) =>
            {
                ScoresWorkbook.Write(book, stream);
                return Task.CompletedTask;
            },
            cancellation);
        await folder.WriteAsync(Report, (stream, token) => ReportPage.WriteAsync(book, stream, token), cancellation);
        var manifest = new ResultManifest(
            ResultManifest.CurrentForm,
            inputs.IsSimulated,
            inputs.MonitoredAt,
            inputs.Seed,
            new SortedDictionary<string, string>(inputs.Options.ToDictionary(), StringComparer.Ordinal),
            new SortedDictionary<string, string>(inputs.LinkVerdicts.ToDictionary(entry => entry.Key, entry => entry.Value.Text), StringComparer.Ordinal),
            RecordDigests(folder),
            FileDigests(folder));
        await folder.WriteAsync(ResultManifest.FileName, manifest.Write(), cancellation);
    }

    /// <summary>The bytes of <c>scores.json</c>.</summary>
    public static byte[] ScoresOf(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        ScoresJson.Write(book, stream);
        return stream.ToArray();
    }

    /// <summary>The bytes of <c>scores.xlsx</c>; the same book gives the same bytes.</summary>
    public static byte[] WorkbookOf(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        ScoresWorkbook.Write(book, stream);
        return stream.ToArray();
    }

    /// <summary>The bytes of <c>report.html</c>; the same book gives the same bytes.</summary>
    public static async Task<byte[]> ReportOfAsync(EvaluationBook book, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await ReportPage.WriteAsync(book, stream, cancellation);
        return stream.ToArray();
    }

    /// <summary>The digest of every file of the evidence (WARC files, probes, ledger), by its path there.</summary>
    public static SortedDictionary<string, string> RecordDigests(ResultFolder folder) => new(
        EvidenceFolder.RecordPaths(folder.Evidence).ToDictionary(
            file => Path.GetRelativePath(folder.Evidence, file).Replace('\\', '/'),
            DigestOf),
        StringComparer.Ordinal);

    /// <summary>The digest of every file of the result besides evidence and manifest, by its name.</summary>
    public static SortedDictionary<string, string> FileDigests(ResultFolder folder) =>
        new(folder.Files().ToDictionary(name => name, name => DigestOf(folder.At(name))), StringComparer.Ordinal);

    private static string DigestOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
