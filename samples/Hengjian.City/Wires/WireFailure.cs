namespace Hengjian.City.Wires;

/// <summary>Why nothing comes over the simulated wire.</summary>
public enum WireFailure
{
    /// <summary>The host has no address.</summary>
    NoName,

    /// <summary>The connection is refused.</summary>
    Refused,

    /// <summary>The connection stands, and no byte ever comes.</summary>
    Silence,
}
