using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage;

/// <summary>Records that were kept together: a capture with its requests and answers, or bytes kept by themselves.</summary>
/// <param name="File">The WARC file's name.</param>
/// <param name="Offset">Where the unit begins in the file.</param>
/// <param name="Book">The book of a capture; null for bytes kept by themselves.</param>
/// <param name="Capture">The capture; null for bytes kept by themselves, and where its record is damaged.</param>
/// <param name="Payload">The digest of the decoded bytes that the unit holds or refers to; null where there are none.</param>
/// <param name="Records">Its records in order.</param>
public sealed record EvidenceUnit(string File, long Offset, string? Book, Capture? Capture, Digest? Payload, IReadOnlyList<EvidenceRecord> Records);
