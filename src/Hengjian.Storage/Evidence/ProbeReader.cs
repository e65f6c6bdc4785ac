using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Evidence;

/// <summary>Reads the probes of a book; a line that is torn or damaged is reported and left out.</summary>
internal sealed class ProbeReader(string root, Action<string>? report)
{
    /// <summary>The probes in the order recorded.</summary>
    public async IAsyncEnumerable<ProbeResult> ReadAsync(string book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = ProbeFile.PathOf(root, BookName.FileNameOf(book));
        if (!File.Exists(path))
        {
            yield break;
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024), Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (Parse(line) is { } probe)
            {
                yield return probe;
            }
            else
            {
                report?.Invoke($"{path} 第 {number} 行不完整或损坏（多因写入时程序被中断），已跳过");
            }
        }
    }

    private static ProbeResult? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, RecordJson.Default.ProbeResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
