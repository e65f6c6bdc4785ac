namespace Hengjian.City.Wires;

/// <summary>How a site fails during an outage.</summary>
internal enum OutageKind
{
    NoName,
    Refused,
    Silence,
    Slow,
    BadGateway,
    Unavailable,
}
