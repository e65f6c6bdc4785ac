using System.Text.Json;
using System.Text.Json.Serialization;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence;

/// <summary>An address as its text.</summary>
internal sealed class PageUrlConverter : JsonConverter<PageUrl>
{
    public override PageUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PageUrl.TryParse(reader.GetString(), out var url) ? url : throw new JsonException("Not an address.");

    public override void Write(Utf8JsonWriter writer, PageUrl value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
