using Hengjian.Core.Captures;

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

    /// <summary>Whether it was read to its end.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The bytes of a short text that nobody wanted, as they came, so that a firewall's question can be told from an answer.</summary>
    public ReadOnlyMemory<byte> Glimpse { get; private init; }

    /// <summary>Reads a body as far as it is wanted.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">The compressed form is broken.</exception>
    public static async Task<Body> ReadAsync(HttpResponseMessage response, BodyWish wish, ByteRange? range, FetchOptions options, CancellationToken cancellation)
    {
        await using var raw = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        switch (wish)
        {
            case BodyWish.Part when range is { } part:
                return await PartAsync(raw, response, part, options, cancellation).ConfigureAwait(false);
            case BodyWish.Measure:
                return Nothing with { Skipped = true, IsWhole = await ReadAwayAsync(raw, options.MaxBytes, cancellation).ConfigureAwait(false) };
            case BodyWish.None when IsText(response):
                return await GlimpseAsync(raw, cancellation).ConfigureAwait(false);
            case BodyWish.None:
            case BodyWish.Text when !IsText(response):
                return Nothing with { Skipped = true, IsWhole = await ReadAwayAsync(raw, MostReadAway, cancellation).ConfigureAwait(false) };
            default:
                return await DecodeAsync(raw, response, options, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads away the body of a redirect, whatever its form.</summary>
    public static async Task<Body> PassAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var raw = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        return Nothing with { Skipped = true, IsWhole = await ReadAwayAsync(raw, MostReadAway, cancellation).ConfigureAwait(false) };
    }

    private static async Task<Body> DecodeAsync(Stream raw, HttpResponseMessage response, FetchOptions options, CancellationToken cancellation)
    {
        var length = response.Content.Headers.ContentLength;
        var encodings = ContentCoding.Of(response);
        return length > options.MaxBytes ? TooLarge(options)
            : encodings.Length > MostEncodings ? Nothing with { Failure = new CallFailure(FailureCause.NotAsked, "内容压缩的层数超过上限，未解开", false) }
            : encodings.Length == 0 && length is > 0 and <= RatioMattersFrom ? await PlainAsync(raw, (int)length.Value, cancellation).ConfigureAwait(false)
            : await DecodeAsync(raw, encodings, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>A body whose length is known goes straight to its place.</summary>
    private static async Task<Body> PlainAsync(Stream raw, int length, CancellationToken cancellation)
    {
        var bytes = new byte[length];
        var read = 0;
        for (int more; read < length && (more = await raw.ReadAsync(bytes.AsMemory(read), cancellation).ConfigureAwait(false)) > 0; read += more)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return Nothing with { Bytes = bytes.AsMemory(0, read), IsWhole = true };
    }

    private static async Task<Body> DecodeAsync(Stream raw, string[] encodings, FetchOptions options, CancellationToken cancellation)
    {
        var counted = new CountedStream(raw);
        Stream decoded = encodings.Aggregate((Stream)counted, ContentCoding.Undo);
        using var collected = new PooledBytes();
        try
        {
            for (int read; (read = await decoded.ReadAsync(collected.Room(), cancellation).ConfigureAwait(false)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                collected.Advance(read);
                if (collected.Count > options.MaxBytes)
                {
                    return TooLarge(options);
                }

                if (encodings.Length > 0 && collected.Count > RatioMattersFrom && collected.Count / options.MaxCompressionRatio > counted.Count)
                {
                    return Nothing with { Failure = new CallFailure(FailureCause.NotAsked, $"内容的压缩比超过 {options.MaxCompressionRatio} 倍，未继续解开", false) };
                }
            }

            // What a decoder leaves behind its own end must be read too, or the connection cannot serve again.
            var isWhole = await ReadAwayAsync(counted, MostReadAway, cancellation).ConfigureAwait(false);
            return Nothing with { Bytes = collected.Take(), IsWhole = isWhole };
        }
        finally
        {
            if (encodings.Length > 0)
            {
                await decoded.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The bytes asked for by a range, and not one more, though the server may send the whole file. A coded body is left alone: a part of it cannot be undone.</summary>
    private static async Task<Body> PartAsync(Stream raw, HttpResponseMessage response, ByteRange range, FetchOptions options, CancellationToken cancellation)
    {
        if (ContentCoding.Of(response).Length > 0)
        {
            return Nothing with { Skipped = true, IsWhole = await ReadAwayAsync(raw, MostReadAway, cancellation).ConfigureAwait(false) };
        }

        var bytes = new byte[(int)Math.Min(Math.Min(range.Count, options.MaxBytes), response.Content.Headers.ContentLength ?? range.Count)];
        var read = await raw.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        var isWhole = await ReadAwayAsync(raw, (int)response.StatusCode == 206 ? 0 : MostReadAway, cancellation).ConfigureAwait(false);
        return Nothing with { Bytes = bytes.AsMemory(0, read), IsWhole = isWhole };
    }

    private static async Task<Body> GlimpseAsync(Stream raw, CancellationToken cancellation)
    {
        using var collected = new PooledBytes();
        for (int read; (read = await raw.ReadAsync(collected.Room(), cancellation).ConfigureAwait(false)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            collected.Advance(read);
            if (collected.Count > MostReadAway)
            {
                return Nothing with { Skipped = true };
            }
        }

        return Nothing with { Skipped = true, IsWhole = true, Glimpse = collected.Take() };
    }

    /// <summary>Reads and forgets.</summary>
    /// <returns>Whether the end was reached before the limit.</returns>
    private static async Task<bool> ReadAwayAsync(Stream raw, int most, CancellationToken cancellation)
    {
        using var room = new PooledBytes();
        for (int total = 0, read; total <= most; total += read)
        {
            read = await raw.ReadAsync(room.Room(), cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (read == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(HttpResponseMessage response)
    {
        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        return MediaType.IsText(type);
    }

    private static Body TooLarge(FetchOptions options) =>
        Nothing with { Failure = new CallFailure(FailureCause.NotAsked, $"内容超过 {options.MaxBytes / (1024.0 * 1024):0.##} MB 上限，未保存", false) };
}
