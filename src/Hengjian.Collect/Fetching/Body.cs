using System.Buffers;
using System.IO.Compression;

namespace Hengjian.Collect.Fetching;

/// <summary>What was read of an answer's body.</summary>
/// <param name="Bytes">The bytes, decompressed; empty when they were not wanted or a limit was passed.</param>
/// <param name="Skipped">Whether it was left unread because nobody wanted it.</param>
/// <param name="Failure">Which limit was passed; null when none was.</param>
internal sealed record Body(ReadOnlyMemory<byte> Bytes, bool Skipped, CallFailure? Failure)
{
    private const int MostReadAway = 64 * 1024;
    private const int RatioMattersFrom = 1024 * 1024;
    private const int MostEncodings = 2;

    private static readonly Body Nothing = new(ReadOnlyMemory<byte>.Empty, false, null);
    private static readonly Body Unread = Nothing with { Skipped = true };

    /// <summary>Reads a body as far as it is wanted.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">The compressed form is broken.</exception>
    public static async Task<Body> ReadAsync(HttpResponseMessage response, BodyWish wish, FetchOptions options, CancellationToken cancellation)
    {
        await using var raw = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        switch (wish)
        {
            case BodyWish.None:
                await ReadAwayAsync(raw, MostReadAway, cancellation).ConfigureAwait(false);
                return Unread;
            case BodyWish.Measure:
                await ReadAwayAsync(raw, options.MaxBytes, cancellation).ConfigureAwait(false);
                return Unread;
            case BodyWish.Text when !IsText(response):
                await ReadAwayAsync(raw, MostReadAway, cancellation).ConfigureAwait(false);
                return Unread;
            default:
                return await DecodeAsync(raw, response, options, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<Body> DecodeAsync(Stream raw, HttpResponseMessage response, FetchOptions options, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > options.MaxBytes)
        {
            return TooLarge(options);
        }

        var encodings = response.Content.Headers.ContentEncoding.Select(name => name.Trim().ToLowerInvariant()).Where(name => name is not ("" or "identity")).Reverse().ToArray();
        if (encodings.Length > MostEncodings)
        {
            return Nothing with { Failure = new CallFailure(Core.Captures.FailureCause.NotAsked, "内容压缩的层数超过上限，未解开", false) };
        }

        var counted = new CountedStream(raw);
        Stream decoded = encodings.Aggregate((Stream)counted, Decoder);
        var known = encodings.Length == 0 ? response.Content.Headers.ContentLength : null;
        using var collected = new MemoryStream(known is { } length ? (int)Math.Min(length, RatioMattersFrom) : 0);
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            for (int read; (read = await decoded.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                await collected.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
                if (collected.Length > options.MaxBytes)
                {
                    return TooLarge(options);
                }

                if (encodings.Length > 0 && collected.Length > RatioMattersFrom && collected.Length / options.MaxCompressionRatio > counted.Count)
                {
                    return Nothing with { Failure = new CallFailure(Core.Captures.FailureCause.NotAsked, $"内容的压缩比超过 {options.MaxCompressionRatio} 倍，未继续解开", false) };
                }
            }

            // What a decoder leaves behind its own end must be read too, or the connection cannot serve again.
            await ReadAwayAsync(counted, MostReadAway, cancellation).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (encodings.Length > 0)
            {
                await decoded.DisposeAsync().ConfigureAwait(false);
            }
        }

        return Nothing with { Bytes = collected.GetBuffer().AsMemory(0, (int)collected.Length) };
    }

    private static Stream Decoder(Stream compressed, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(compressed, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new DeflateEitherStream(compressed),
        _ => throw new InvalidDataException($"Unknown content encoding: {encoding}"),
    };

    private static async Task ReadAwayAsync(Stream raw, int most, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            for (int total = 0, read; total <= most && (read = await raw.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0; total += read)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsText(HttpResponseMessage response)
    {
        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        return MediaType.IsText(type);
    }

    private static Body TooLarge(FetchOptions options) =>
        Nothing with { Failure = new CallFailure(Core.Captures.FailureCause.NotAsked, $"内容超过 {options.MaxBytes / (1024.0 * 1024):0.##} MB 上限，未保存", false) };
}
