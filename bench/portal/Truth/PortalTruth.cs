using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hengjian.Portal.Truth;

/// <summary>What a portal's links are really like.</summary>
/// <param name="Pages">How many ordinary pages it has; all of them are reached from the home page by plain links.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Home">The home page's address.</param>
/// <param name="Dead">Targets that no visitor can use, each proven so by what the server does.</param>
/// <param name="NotProven">Targets of which nobody can tell from outside whether they are dead.</param>
/// <param name="Alive">Targets that look dead and are not.</param>
/// <param name="CrawlerTraps">Places without an end.</param>
public sealed record PortalTruth(
    int Pages,
    int Seed,
    string Home,
    IReadOnlyList<PlantedTarget> Dead,
    IReadOnlyList<PlantedTarget> NotProven,
    IReadOnlyList<PlantedTarget> Alive,
    IReadOnlyList<CrawlerTrap> CrawlerTraps)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The truth as JSON, as <c>truth.json</c> holds it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
