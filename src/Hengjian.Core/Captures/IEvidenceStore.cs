namespace Hengjian.Core.Captures;

/// <summary>Where captured bytes and the records of their capture are kept. Written once, found by digest, never changed.</summary>
/// <remarks>
/// It stands here and not beside the other ports in Workflow because Collect, which writes it, must not know Workflow.
/// Implementations are safe for use by several threads.
/// </remarks>
public interface IEvidenceStore
{
    /// <summary>Keeps some bytes; bytes already kept are not written again.</summary>
    /// <exception cref="IOException">The disk is full or fails; nothing half-written remains under the digest.</exception>
    Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <summary>The bytes of a digest, verified on read.</summary>
    /// <exception cref="FileNotFoundException">No such bytes are kept.</exception>
    /// <exception cref="InvalidDataException">The bytes no longer match the digest.</exception>
    Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation);

    /// <summary>Appends a capture to a book, one book a site or account (its key: home address or account code), with the bytes that came and the proof of how.</summary>
    /// <param name="book">The book.</param>
    /// <param name="capture">The record of the capture.</param>
    /// <param name="body">The bytes of <see cref="Capture.Payload"/>, decoded; empty when there is no payload, and for status 304, whose bytes were kept with an earlier capture.</param>
    /// <param name="exchanges">The requests and answers behind it, in order; empty when nothing was asked.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="IOException">The disk is full or fails; nothing half-written is ever read back.</exception>
    Task RecordAsync(string book, Capture capture, ReadOnlyMemory<byte> body, IReadOnlyList<HttpExchange> exchanges, CancellationToken cancellation);

    /// <summary>Appends the record of a probe.</summary>
    Task RecordAsync(string book, ProbeResult probe, CancellationToken cancellation);

    /// <summary>The captures of a book in the order recorded.</summary>
    IAsyncEnumerable<Capture> CapturesAsync(string book, CancellationToken cancellation);

    /// <summary>The probes of a book in the order recorded.</summary>
    IAsyncEnumerable<ProbeResult> ProbesAsync(string book, CancellationToken cancellation);
}
