namespace Hengjian.Browser.Gate;

/// <summary>Whom a request of the browser is for, read from the head it sent to the gate.</summary>
/// <param name="Host">The host, IPv6 without brackets.</param>
/// <param name="Port">The port.</param>
/// <param name="Address">The whole address of a plain request; null for a tunnel, whose requests are encrypted or framed by others.</param>
/// <param name="Head">What is sent on to the server of a plain request: the head in origin form; empty for a tunnel.</param>
internal sealed record GateTarget(string Host, int Port, string? Address, ReadOnlyMemory<byte> Head)
{
    /// <summary>Host and port as text.</summary>
    public string Authority => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
