namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>What the index keeps of a unit besides its place.</summary>
/// <param name="Identity">The key of the unit's identity.</param>
/// <param name="Book">The book of a capture; null for other units.</param>
/// <param name="Url">The address of a capture; null for other units.</param>
/// <param name="Payload">The bytes that the unit holds; null where it holds none, or such as were kept earlier.</param>
internal sealed record UnitFacts(long Identity, string? Book, string? Url, HeldPayload? Payload);
