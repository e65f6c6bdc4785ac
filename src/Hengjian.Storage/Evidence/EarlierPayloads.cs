using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;

namespace Hengjian.Storage.Evidence;

/// <summary>Looks payloads up, and reads each to be sure that it is still whole before anything is built on it.</summary>
internal sealed class EarlierPayloads(EvidenceLookup lookup, UnitReader units) : IEarlierPayloads
{
    /// <inheritdoc/>
    public EarlierPayload? Body(Digest digest) => Verified(lookup.Body(digest));

    /// <inheritdoc/>
    public EarlierPayload? Entity(Digest digest, Digest body) => lookup.Entity(digest) is { } place && place.Digest == body ? Verified(place) : null;

    private EarlierPayload? Verified(PayloadPlace? place)
    {
        try
        {
            return place is null ? null : new EarlierPayload(units.Body(place).Record);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            return null;
        }
    }
}
