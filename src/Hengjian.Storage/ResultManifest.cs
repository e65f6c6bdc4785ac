using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hengjian.Storage;

/// <summary>What a result was made of: enough to compute it again and to notice any change.</summary>
/// <param name="Form">The version of this form; 2.</param>
/// <param name="Simulated">Whether the data were simulated.</param>
/// <param name="MonitoredAt">The monitoring time.</param>
/// <param name="Seed">The seed of the samples.</param>
/// <param name="Options">The answers given to the rubric's holes.</param>
/// <param name="Sites">For each site's home address, the digest of its link verdicts in the evidence.</param>
/// <param name="Records">For each file in the evidence folder (WARC files, probes, ledger), its digest.</param>
/// <param name="Files">For every other file of the result (inputs, scores, report, proof pages), by its name in the folder, its digest.</param>
public sealed record ResultManifest(
    int Form,
    bool Simulated,
    DateTimeOffset MonitoredAt,
    int Seed,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyDictionary<string, string> Sites,
    IReadOnlyDictionary<string, string> Records,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The manifest's name in a result folder.</summary>
    public const string FileName = "result.json";

    /// <summary>The version of the form that this program writes and reads.</summary>
    public const int CurrentForm = 2;

    private const int EarliestYear = 2000;
    private const int LatestYear = 2999;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The manifest as UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a manifest of a form that this version knows.</exception>
    public static ResultManifest Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ResultManifest>(bytes, Json);
            return manifest switch
            {
                not { Form: CurrentForm } => throw new InvalidDataException($"{FileName} 的格式版本不认识：请用产生它的版本复算。"),
                { Sites: null } or { Records: null } or { Options: null } or { Files: null } => throw new InvalidDataException($"{FileName} 不完整：sites、records、options、files 缺一不可。"),
                { MonitoredAt.Year: < EarliestYear or > LatestYear } => throw new InvalidDataException($"{FileName} 的监测时间 monitoredAt 缺失或不可用。"),
                _ => manifest,
            };
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{FileName} 第 {fault.LineNumber + 1} 行读不懂（{fault.Path ?? "$"}）：不是衡鉴写出的 JSON。", fault);
        }
    }
}
