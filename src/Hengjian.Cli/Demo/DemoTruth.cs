using System.Text.Json;
using Hengjian.City.Truth;

namespace Hengjian.Cli.Demo;

/// <summary><c>truth.json</c>: what was planted, and how detection compares with it.</summary>
internal static class DemoTruth
{
    /// <summary>The file's bytes; the same run gives the same bytes.</summary>
    public static byte[] Write(CityTruth truth, DetectionReport detection) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            simulated = "模拟：本文件列出模拟城市中人为设置的问题，与任何真实单位无关",
            truth.Counts,
            detection = new
            {
                planted = truth.Faults.Count,
                found = detection.Found.Count,
                missed = detection.Missed,
                unplanted = detection.Unplanted.Select(finding => new { finding.Id, finding.Kind, finding.Subject, finding.Place, finding.Detail, finding.Statement }),
                places = detection.Places,
                detection.Kinds,
            },
            truth.Faults,
            truth.Traps,
            truth.Dropped,
        },
        OutputFormat.Json);
}
