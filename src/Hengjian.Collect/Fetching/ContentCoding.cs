using System.IO.Compression;

namespace Hengjian.Collect.Fetching;

/// <summary>The content codings of an answer (RFC 9110 clause 8.4) and how to undo them.</summary>
internal static class ContentCoding
{
    /// <summary>The codings of an answer, outermost first; empty when the body is as it is.</summary>
    public static string[] Of(HttpResponseMessage response) => response.Content.Headers.NonValidated.Contains("Content-Encoding")
        ? [.. response.Content.Headers.ContentEncoding.Select(name => name.Trim().ToLowerInvariant()).Where(name => name is not ("" or "identity")).Reverse()]
        : [];

    /// <summary>Undoes one coding.</summary>
    /// <exception cref="InvalidDataException">The coding is unknown.</exception>
    public static Stream Undo(Stream coded, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(coded, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(coded, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new DeflateEitherStream(coded),
        _ => throw new InvalidDataException($"Unknown content encoding: {coding}"),
    };

    /// <summary>Undoes all codings of a short body, for a glance at it.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="codings">Its codings, outermost first.</param>
    /// <param name="most">The most bytes that are wanted.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Empty where it cannot be undone, or is longer.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>> UndoAsync(ReadOnlyMemory<byte> body, IReadOnlyList<string> codings, int most, CancellationToken cancellation)
    {
        if (codings.Count is 0 or > 1)
        {
            return codings.Count == 0 ? body : ReadOnlyMemory<byte>.Empty;
        }

        try
        {
            await using var plain = Undo(new PrefixedStream(body, Stream.Null), codings[0]);
            var room = new byte[most];
            var count = await plain.ReadAtLeastAsync(room, most, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return count == most ? ReadOnlyMemory<byte>.Empty : room.AsMemory(0, count);
        }
        catch (InvalidDataException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }
}
