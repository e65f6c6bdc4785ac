using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hengjian.City.Truth;

/// <summary>What is planted in a city.</summary>
/// <param name="Faults">What a check must find, ordered by kind, subject, place and detail.</param>
/// <param name="Traps">What must not be called faulty, in the same order.</param>
/// <param name="Dropped">Entries of the plan that did not fit the registry, by line.</param>
public sealed record CityTruth(IReadOnlyList<PlantedFault> Faults, IReadOnlyList<PlantedTrap> Traps, IReadOnlyList<DroppedFault> Dropped)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>How many faults of each kind, ordered by kind.</summary>
    public IReadOnlyList<KindCount> Counts => KindCount.Of(Faults.Select(fault => fault.Kind));

    /// <summary>Writes <c>truth.json</c>: simulated (模拟), counts, faults, traps, dropped. Same truth, same bytes.</summary>
    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, new { Simulated = "模拟：本文件列出模拟城市中人为设置的故障，不涉及任何真实单位", Counts, Faults, Traps, Dropped }, Json);
        stream.WriteByte((byte)'\n');
    }
}
