using System.Text;
using Hengjian.Reports.Cycles;
using Hengjian.Server.Results;
using Hengjian.Storage;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Evaluations;

/// <summary>Computes the book again and compares all that is written from it, byte by byte, with what lies in the folder.</summary>
internal sealed class Recomputation(ResultFolder folder, EvaluationInputs inputs, EvidenceFolder store, DifferenceList differences)
{
    /// <summary>Computes and compares; whatever keeps it from being computed is a difference, too.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            var book = await new EvaluationRun(inputs, store).RunAsync(null, cancellation);
            await CompareScoresAsync(ResultFiles.ScoresOf(book), cancellation);
            await CompareAsync(ResultFiles.Workbook, ResultFiles.WorkbookOf(book), cancellation);
            await CompareAsync(ResultFiles.Report, await ResultFiles.ReportOfAsync(book, cancellation), cancellation);
            await CompareProofsAsync(book, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException)
        {
            differences.Add($"证据有损：{fault.Message}");
        }
        catch (ArgumentException fault)
        {
            differences.Add($"复算不了，{ResultManifest.FileName}、{ResultFiles.Registry} 与 {ResultFiles.Rubric} 互不相符：{WithoutParameter(fault)}");
        }
    }

    private async Task CompareScoresAsync(byte[] again, CancellationToken cancellation)
    {
        if (await ReadAsync(ResultFiles.Scores, cancellation) is { } scores && !again.AsSpan().SequenceEqual(scores))
        {
            var line = FirstDifference(again, scores);
            differences.Add($"{ResultFiles.Scores} 与复算结果不同，从第 {line} 行起：{LineAt(scores, line)}");
        }
    }

    private async Task CompareProofsAsync(EvaluationBook book, CancellationToken cancellation)
    {
        var proofs = new ProofIndex(book, store);
        foreach (var digest in proofs.Digests)
        {
            var proof = await proofs.ReadAsync(digest, await store.ReadAsync(digest, cancellation), isSaved: true, cancellation);
            using var page = new MemoryStream();
            await ProofPage.WriteAsync(proof, page, cancellation);
            await CompareAsync(ProofPage.AddressOf(digest), page.ToArray(), cancellation);
        }
    }

    private async Task CompareAsync(string name, byte[] again, CancellationToken cancellation)
    {
        if (await ReadAsync(name, cancellation) is { } bytes && !again.AsSpan().SequenceEqual(bytes))
        {
            differences.Add($"{name} 与复算结果不同");
        }
    }

    private async Task<byte[]?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (File.Exists(folder.At(name)))
        {
            return await File.ReadAllBytesAsync(folder.At(name), cancellation);
        }

        differences.Add($"{name} 不见了");
        return null;
    }

    private static string WithoutParameter(ArgumentException fault) =>
        fault.ParamName is { } name ? fault.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : fault.Message;

    private static int FirstDifference(byte[] one, byte[] other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return 1 + other.AsSpan(0, same).Count((byte)'\n');
    }

    private static string LineAt(byte[] text, int line)
    {
        var lines = Encoding.UTF8.GetString(text).Split('\n');
        return line <= lines.Length ? lines[line - 1].Trim() : "（文件到此为止）";
    }
}
