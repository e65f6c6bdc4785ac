using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>What one fetch brought.</summary>
/// <param name="Capture">The record of it; its failure, if any, stands in its last try.</param>
/// <param name="Body">The bytes, decompressed; empty when nothing came, and for status 304, whose bytes were kept earlier.</param>
public sealed record Fetched(Capture Capture, ReadOnlyMemory<byte> Body)
{
    /// <summary>The requests and answers behind it, in order.</summary>
    public IReadOnlyList<HttpExchange> Exchanges { get; init; } = [];

    /// <summary>The firewall that answered with a question or a refusal of its own instead of the page (zh-CN); null when the answer is the page's own.</summary>
    public string? Firewall { get; init; }

    /// <summary>Whether it was asked as a browser asks.</summary>
    public bool AsBrowser { get; init; }

    /// <summary>Whether a second look would bring the same failure: a name that does not exist, a refused connection, a bad certificate, a circle of redirects.</summary>
    internal bool FailureIsSure { get; init; }

    /// <summary>Whether the body was left unread because nobody wanted it.</summary>
    internal bool BodyWasSkipped { get; init; }
}
