namespace Hengjian.Core.Captures;

/// <summary>The phases of one probe, one after the other; a phase that was not reached is zero.</summary>
/// <param name="Dns">Looking the name up.</param>
/// <param name="Connect">The TCP handshake.</param>
/// <param name="Tls">The TLS handshake; zero for http.</param>
/// <param name="FirstByte">From the request sent to the first byte of the answer.</param>
/// <param name="Transfer">From the first to the last byte.</param>
/// <param name="Total">Everything, redirects included.</param>
public sealed record ProbePhases(TimeSpan Dns, TimeSpan Connect, TimeSpan Tls, TimeSpan FirstByte, TimeSpan Transfer, TimeSpan Total);
