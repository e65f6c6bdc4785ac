using Hengjian.Core;

namespace Hengjian.Storage.Evidence;

/// <summary>Payloads kept before; only such as are still whole.</summary>
internal interface IEarlierPayloads
{
    /// <summary>The record that holds bytes with this digest, decoded; null when there is none.</summary>
    EarlierPayload? Body(Digest digest);

    /// <summary>The HTTP answer whose payload as sent has this digest and decodes to these bytes; null when there is none.</summary>
    EarlierPayload? Entity(Digest digest, Digest body);
}
