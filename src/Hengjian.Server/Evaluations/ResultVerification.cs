using System.Text;
using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Options;
using Hengjian.Storage;

namespace Hengjian.Server.Evaluations;

/// <summary>Computes a result folder again from its evidence and names every difference.</summary>
/// <remarks>
/// First every file and record is compared with the digests of the manifest; then everything that can be computed from inputs and evidence is computed
/// again and compared, so that a forged manifest does not help. What was planted in a simulated city (<c>truth.json</c>) is only compared with its digest.
/// </remarks>
public static class ResultVerification
{
    /// <summary>Verifies a folder. Nothing in it is changed or added; a folder that may only be read can be verified.</summary>
    /// <exception cref="InvalidDataException">It is not a result folder, or its manifest cannot be read (zh-CN).</exception>
    public static async Task<Verification> RunAsync(string path, CancellationToken cancellation)
    {
        using var folder = ResultFolder.Open(path);
        var manifest = ResultManifest.Read(await File.ReadAllBytesAsync(folder.At(ResultManifest.FileName), cancellation));
        var differences = new DifferenceList();
        Compare("", manifest.Files, ResultFiles.FileDigests(folder), differences);
        Compare("证据记录 ", manifest.Records, ResultFiles.RecordDigests(folder), differences);
        using var store = new EvidenceFolder(folder.Evidence, line => differences.Add($"证据有损：{line}"));
        EvidenceAudit.Run(folder.Evidence, differences, cancellation);

        var registry = await RegistryAsync(folder, differences, cancellation);
        var rubric = await RubricAsync(folder, differences, cancellation);
        if (registry is not null && rubric is not null && InputsOf(manifest, registry, rubric, differences) is { } inputs)
        {
            await new Recomputation(folder, inputs, store, differences).RunAsync(cancellation);
        }

        return new Verification(differences.Lines, registry?.Sites.Count ?? 0, registry?.Accounts.Count ?? 0);
    }

    private static void Compare(string what, IReadOnlyDictionary<string, string> expected, SortedDictionary<string, string> present, DifferenceList differences)
    {
        foreach (var (file, digest) in expected.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!present.TryGetValue(file, out var found))
            {
                differences.Add($"{what}{file} 不见了");
            }
            else if (found != digest)
            {
                differences.Add($"{what}{file} 被改动：摘要值与 {ResultManifest.FileName} 所记不同");
            }
        }

        foreach (var file in present.Keys.Where(file => !expected.ContainsKey(file)))
        {
            differences.Add($"{what}{file} 是后来加入的：{ResultManifest.FileName} 没有记它");
        }
    }

    private static async Task<CityRegistry?> RegistryAsync(ResultFolder folder, DifferenceList differences, CancellationToken cancellation)
    {
        if (!File.Exists(folder.At(ResultFiles.Registry)))
        {
            differences.Add($"{ResultFiles.Registry} 不见了");
            return null;
        }

        try
        {
            return RegistryFile.Read(await File.ReadAllBytesAsync(folder.At(ResultFiles.Registry), cancellation));
        }
        catch (InvalidDataException fault)
        {
            differences.Add($"{ResultFiles.Registry}：{fault.Message}");
            return null;
        }
    }

    private static async Task<Rubric?> RubricAsync(ResultFolder folder, DifferenceList differences, CancellationToken cancellation)
    {
        if (!File.Exists(folder.At(ResultFiles.Rubric)))
        {
            differences.Add($"{ResultFiles.Rubric} 不见了");
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(folder.At(ResultFiles.Rubric), cancellation);
        var load = RubricFile.Parse(Encoding.UTF8.GetString(bytes), ResultFiles.Rubric);
        foreach (var fault in load.Rubric is null ? load.Faults : [])
        {
            differences.Add($"{ResultFiles.Rubric} 第 {fault.Line} 行：{fault.Message}");
        }

        return load.Rubric;
    }

    /// <summary>What the result is to be computed from again; null where the manifest, the registry and the rubric do not fit each other.</summary>
    private static EvaluationInputs? InputsOf(ResultManifest manifest, CityRegistry registry, Rubric rubric, DifferenceList differences)
    {
        var faults = new List<string>(OptionChoices.Verify(rubric, manifest.Options).Select(fault => $"{ResultManifest.FileName}：{fault}"));
        var classes = rubric.Classes.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(registry.Units
            .Where(unit => unit.Class is { } named && !classes.Contains(named.Name))
            .Select(unit => $"{ResultFiles.Registry}：单位“{unit.Name}”的类别“{unit.Class}”不在考评方案里"));
        var verdicts = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var (home, text) in manifest.Sites)
        {
            if (Digest.TryParse(text, out var digest))
            {
                verdicts.Add(home, digest);
            }
            else
            {
                faults.Add($"{ResultManifest.FileName}：{home} 的“{text}”不是摘要值");
            }
        }

        foreach (var fault in faults)
        {
            differences.Add(fault);
        }

        return faults.Count > 0
            ? null
            : new EvaluationInputs(registry, manifest.Simulated, rubric, manifest.MonitoredAt, manifest.Seed, manifest.Options, verdicts);
    }
}
