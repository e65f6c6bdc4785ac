namespace Hengjian.Collect.Fetching;

/// <summary>What is done before a request can be sent.</summary>
internal enum OpeningPhase
{
    /// <summary>The name is looked up.</summary>
    Dns,

    /// <summary>An address is connected to.</summary>
    Connect,

    /// <summary>The TLS handshake.</summary>
    Tls,
}
