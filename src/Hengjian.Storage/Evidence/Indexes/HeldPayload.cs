using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>Bytes that a record of a unit holds.</summary>
/// <param name="Digest">The digest of the bytes, decoded.</param>
/// <param name="Length">Their number.</param>
/// <param name="Record">The record's number in the unit.</param>
/// <param name="Entity">The digest of the payload as it was sent, with content coding; null where the record is no HTTP answer.</param>
internal sealed record HeldPayload(Digest Digest, long Length, int Record, Digest? Entity);
