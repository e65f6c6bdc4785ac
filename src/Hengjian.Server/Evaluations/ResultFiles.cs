using Hengjian.Core;
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

    /// <summary>Writes everything.</summary>
    /// <param name="folder">The folder; its evidence is already there.</param>
    /// <param name="inputs">What the book was computed from.</param>
    /// <param name="rubric">The bytes of the rubric file.</param>
    /// <param name="book">The result.</param>
    /// <param name="cancellation">Ends the writing; files already moved into place stay.</param>
    public static async Task WriteAsync(ResultFolder folder, EvaluationInputs inputs, ReadOnlyMemory<byte> rubric, EvaluationBook book, CancellationToken cancellation)
    {
        var registry = RegistryFile.Write(inputs.Registry);
        var scores = ScoresOf(book);
        await folder.WriteAsync(Registry, registry, cancellation);
        await folder.WriteAsync(Rubric, rubric, cancellation);
        await folder.WriteAsync(Scores, scores, cancellation);
        await folder.WriteAsync(
            "scores.xlsx",
            (stream, _) =>
            {
                ScoresWorkbook.Write(book, stream);
                return Task.CompletedTask;
            },
            cancellation);
        await folder.WriteAsync("report.html", (stream, token) => ReportPage.WriteAsync(book, stream, token), cancellation);
        var manifest = new ResultManifest(
            1,
            inputs.IsSimulated,
            inputs.MonitoredAt,
            inputs.Seed,
            Digest.Of(registry).Text,
            Digest.Of(rubric.Span).Text,
            new SortedDictionary<string, string>(inputs.Options.ToDictionary(), StringComparer.Ordinal),
            new SortedDictionary<string, string>(inputs.LinkVerdicts.ToDictionary(entry => entry.Key, entry => entry.Value.Text), StringComparer.Ordinal),
            RecordDigests(folder),
            Digest.Of(scores).Text);
        await folder.WriteAsync(ResultManifest.FileName, manifest.Write(), cancellation);
    }

    /// <summary>The bytes of <c>scores.json</c>.</summary>
    public static byte[] ScoresOf(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        ScoresJson.Write(book, stream);
        return stream.ToArray();
    }

    /// <summary>The digest of every file of records in the evidence, by its path there.</summary>
    public static SortedDictionary<string, string> RecordDigests(ResultFolder folder) => new(
        EvidenceFolder.RecordPaths(folder.Evidence).ToDictionary(
            file => Path.GetRelativePath(folder.Evidence, file).Replace('\\', '/'),
            file => Digest.Of(File.ReadAllBytes(file)).Text),
        StringComparer.Ordinal);
}
