using System.Text.Json;
using Hengjian.Core;
using Hengjian.Storage.Evidence.Ledgers;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence.Verification;

/// <summary>Compares lines of probes with the ledger. A limited number of files is open at a time.</summary>
internal sealed class ProbeLines(string root) : IDisposable
{
    private const int MostOpen = 200;
    private readonly Dictionary<string, SafeFileHandle> open = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a line (zh-CN); null when nothing is.</summary>
    public string? FaultOf(LedgerLine line)
    {
        if (Open(line.File) is not { } file)
        {
            return "不见了";
        }

        var bytes = new byte[line.Length];
        if (RandomAccess.GetLength(file) < line.End || RandomAccess.Read(file, bytes, line.Offset) != bytes.Length)
        {
            return "不见了：文件比账本所记短";
        }

        return Digest.Of(bytes) != line.Digest ? "被改动" : IsProbe(bytes) ? null : "读不懂";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in open.Values)
        {
            file.Dispose();
        }

        open.Clear();
    }

    private SafeFileHandle? Open(string name)
    {
        if (open.TryGetValue(name, out var file))
        {
            return file;
        }

        if (open.Count >= MostOpen)
        {
            Dispose();
        }

        var path = ProbeFile.PathOf(root, name);
        if (!File.Exists(path))
        {
            return null;
        }

        file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        open.Add(name, file);
        return file;
    }

    private static bool IsProbe(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.TrimEnd((byte)'\n'), RecordJson.Default.ProbeResult) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
