namespace Hengjian.Storage;

/// <summary>One WARC record, as its head describes it.</summary>
/// <param name="Id">The value of <c>WARC-Record-ID</c>.</param>
/// <param name="Type">The value of <c>WARC-Type</c>.</param>
/// <param name="Offset">Where its gzip member begins in the file.</param>
/// <param name="Length">The member's length in bytes.</param>
/// <param name="Fields">The head's fields in order, by their names.</param>
/// <param name="Damage">Why it cannot be read (zh-CN); null when it can.</param>
public sealed record EvidenceRecord(string Id, string Type, long Offset, int Length, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Damage);
