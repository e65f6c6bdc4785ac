namespace Hengjian.City.Wires;

/// <summary>How long the phases of one request take on the simulated wire.</summary>
/// <param name="Dns">Looking the name up, also when it has none.</param>
/// <param name="Connect">The TCP handshake, or the time until the refusal.</param>
/// <param name="Tls">The TLS handshake, for https only.</param>
/// <param name="FirstByte">From the request to the first byte; two minutes for <see cref="WireFailure.Silence"/>.</param>
/// <param name="Transfer">From the first to the last byte.</param>
/// <param name="Failure">Why nothing comes; null when the city's server answers (which may be with an error status).</param>
public sealed record WireTimes(TimeSpan Dns, TimeSpan Connect, TimeSpan Tls, TimeSpan FirstByte, TimeSpan Transfer, WireFailure? Failure);
