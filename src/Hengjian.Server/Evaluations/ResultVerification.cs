using Hengjian.Core;
using Hengjian.Rubrics;
using Hengjian.Storage;

namespace Hengjian.Server.Evaluations;

/// <summary>Computes a result folder again from its evidence and names every difference.</summary>
public static class ResultVerification
{
    /// <summary>Verifies a folder. Nothing in it is changed.</summary>
    /// <exception cref="InvalidDataException">It is not a result folder, or its manifest cannot be read (zh-CN).</exception>
    public static async Task<Verification> RunAsync(string path, CancellationToken cancellation)
    {
        var folder = ResultFolder.Open(path);
        var manifest = ResultManifest.Read(await File.ReadAllBytesAsync(folder.At(ResultManifest.FileName), cancellation));
        var differences = new List<string>();
        var registryBytes = await ReadAsync(folder, ResultFiles.Registry, manifest.Registry, differences, cancellation);
        var rubricBytes = await ReadAsync(folder, ResultFiles.Rubric, manifest.Rubric, differences, cancellation);
        var scores = await ReadAsync(folder, ResultFiles.Scores, manifest.Scores, differences, cancellation);
        CompareRecords(folder, manifest, differences);
        if (registryBytes is null || rubricBytes is null || scores is null)
        {
            return new Verification(differences, 0, 0);
        }

        var load = RubricFile.Parse(System.Text.Encoding.UTF8.GetString(rubricBytes), ResultFiles.Rubric);
        if (load.Rubric is not { } rubric)
        {
            differences.AddRange(load.Faults.Select(fault => $"{ResultFiles.Rubric} 第 {fault.Line} 行：{fault.Message}"));
            return new Verification(differences, 0, 0);
        }

        var registry = RegistryFile.Read(registryBytes);
        var inputs = new EvaluationInputs(
            registry,
            manifest.Simulated,
            rubric,
            manifest.MonitoredAt,
            manifest.Seed,
            manifest.Options,
            manifest.Sites.ToDictionary(
                entry => entry.Key,
                entry => Digest.TryParse(entry.Value, out var digest) ? digest : throw new InvalidDataException($"{ResultManifest.FileName}：“{entry.Value}”不是摘要值。")));
        await RecomputeAsync(folder, inputs, scores, differences, cancellation);
        return new Verification(differences, registry.Sites.Count, registry.Accounts.Count);
    }

    private static async Task RecomputeAsync(ResultFolder folder, EvaluationInputs inputs, byte[] scores, List<string> differences, CancellationToken cancellation)
    {
        try
        {
            using var store = new EvidenceFolder(folder.Evidence);
            var book = await new EvaluationRun(inputs, store).RunAsync(null, cancellation);
            var again = ResultFiles.ScoresOf(book);
            if (!again.AsSpan().SequenceEqual(scores))
            {
                differences.Add($"{ResultFiles.Scores} 与复算结果不同，从第 {FirstDifference(again, scores)} 行起：{LineAt(scores, FirstDifference(again, scores))}");
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException)
        {
            differences.Add($"证据有损：{fault.Message}");
        }
    }

    private static void CompareRecords(ResultFolder folder, ResultManifest manifest, List<string> differences)
    {
        var present = ResultFiles.RecordDigests(folder);
        foreach (var (file, digest) in manifest.Records)
        {
            if (!present.TryGetValue(file, out var found))
            {
                differences.Add($"证据记录 {file} 不见了");
            }
            else if (found != digest)
            {
                differences.Add($"证据记录 {file} 被改动");
            }
        }

        differences.AddRange(present.Keys.Except(manifest.Records.Keys, StringComparer.Ordinal).Select(file => $"证据记录 {file} 是后来加入的"));
    }

    private static async Task<byte[]?> ReadAsync(ResultFolder folder, string name, string expected, List<string> differences, CancellationToken cancellation)
    {
        if (!File.Exists(folder.At(name)))
        {
            differences.Add($"{name} 不见了");
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(folder.At(name), cancellation);
        if (Digest.Of(bytes).Text != expected)
        {
            differences.Add($"{name} 被改动：摘要值与 {ResultManifest.FileName} 所记不同");
        }

        return bytes;
    }

    private static int FirstDifference(byte[] one, byte[] other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return 1 + other.AsSpan(0, same).Count((byte)'\n');
    }

    private static string LineAt(byte[] text, int line)
    {
        var lines = System.Text.Encoding.UTF8.GetString(text).Split('\n');
        return line <= lines.Length ? lines[line - 1].Trim() : "（文件到此为止）";
    }
}
