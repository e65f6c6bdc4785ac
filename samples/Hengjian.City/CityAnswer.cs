namespace Hengjian.City;

/// <summary>What the city answers to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Body">The bytes; empty for 304. For HEAD they are still here, so that their length is known, and the server leaves them out.</param>
/// <param name="Tag">The ETag header; null when there is none.</param>
/// <param name="LastModified">The Last-Modified header; null when there is none.</param>
/// <param name="Location">The Location header of a redirect.</param>
/// <param name="RetryAfter">The Retry-After header in seconds.</param>
public sealed record CityAnswer(
    int Status,
    string ContentType,
    ReadOnlyMemory<byte> Body,
    string? Tag = null,
    DateTimeOffset? LastModified = null,
    string? Location = null,
    int? RetryAfter = null);
