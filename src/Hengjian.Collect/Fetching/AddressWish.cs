namespace Hengjian.Collect.Fetching;

/// <summary>The addresses of a host that may be connected to.</summary>
public enum AddressWish
{
    /// <summary>All of them, tried as a browser tries them (RFC 8305).</summary>
    Any,

    /// <summary>IPv4 addresses only.</summary>
    IPv4,

    /// <summary>IPv6 addresses only.</summary>
    IPv6,
}
