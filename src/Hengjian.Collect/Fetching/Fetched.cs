using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>What one fetch brought.</summary>
/// <param name="Capture">The record of it; its failure, if any, stands in its last try.</param>
/// <param name="Body">The bytes, decompressed; empty when nothing came, and for status 304, whose bytes were kept earlier.</param>
public sealed record Fetched(Capture Capture, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether a second look would bring the same failure: a name that does not exist, a refused connection, a bad certificate, a circle of redirects.</summary>
    internal bool FailureIsSure { get; init; }

    /// <summary>Whether the body was left unread because nobody wanted it.</summary>
    internal bool BodyWasSkipped { get; init; }
}
