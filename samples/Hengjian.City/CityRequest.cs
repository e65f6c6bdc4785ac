namespace Hengjian.City;

/// <summary>A request as the city sees it.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Host">The host asked for, in lower case, without port.</param>
/// <param name="Target">Path and query as sent, percent-encoded.</param>
/// <param name="At">The virtual time of the request.</param>
/// <param name="IfNoneMatch">The If-None-Match header; null when there is none.</param>
/// <param name="IfModifiedSince">The If-Modified-Since header; null when there is none.</param>
public sealed record CityRequest(
    string Method,
    string Host,
    string Target,
    DateTimeOffset At,
    string? IfNoneMatch = null,
    DateTimeOffset? IfModifiedSince = null);
