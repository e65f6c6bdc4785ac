using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>Where some bytes are held.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Record">The record's number in it.</param>
/// <param name="Digest">Their digest.</param>
/// <param name="Length">Their number.</param>
internal sealed record PayloadPlace(UnitPlace Unit, int Record, Digest Digest, long Length);
