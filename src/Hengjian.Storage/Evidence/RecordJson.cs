using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hengjian.Core.Captures;
using Hengjian.Storage.Probes;

namespace Hengjian.Storage.Evidence;

/// <summary>How records are written: camel case, times as ISO 8601, durations as <c>hh:mm:ss.fffffff</c>, addresses and digests as their text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(PageUrlConverter), typeof(DigestConverter), typeof(ServerAddressConverter)])]
[JsonSerializable(typeof(CaptureRecord))]
[JsonSerializable(typeof(ProbeResult))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    static RecordJson() => Default = new RecordJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
