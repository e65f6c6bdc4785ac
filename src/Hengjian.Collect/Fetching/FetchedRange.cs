using System.Globalization;
using System.Net.Http.Headers;

namespace Hengjian.Collect.Fetching;

/// <summary>What a request for a part of a file brought.</summary>
/// <param name="Fetched">The fetch; its body holds the bytes, at most as many as were asked for.</param>
/// <param name="Total">The size of the whole file: of Content-Range, or of Content-Length where the server sent the whole; null when it is not said.</param>
/// <param name="IsIgnored">Whether the server minded no range: the bytes are the first ones, whichever were asked for.</param>
/// <remarks>
/// RFC 9110 clause 14. Status 416 says that the file is shorter than what was asked for, as an empty file is; <see cref="Total"/> says its size if the server does.
/// A body that comes compressed is left unread and its bytes are empty: a part of it cannot be decompressed.
/// </remarks>
public sealed record FetchedRange(Fetched Fetched, long? Total, bool IsIgnored)
{
    /// <summary>The bytes; empty when there are none to be had.</summary>
    public ReadOnlyMemory<byte> Bytes => Fetched.Body;

    /// <summary>What a fetch with a range brought.</summary>
    internal static FetchedRange Of(Fetched fetched, ByteRange range)
    {
        var said = ContentRangeHeaderValue.TryParse(HeaderOf(fetched, "Content-Range"), out var parsed) && parsed.Unit == "bytes" ? parsed : null;
        return fetched.Capture.Status switch
        {
            206 when said is { HasRange: true } && IsAsAsked(said, range) => new FetchedRange(fetched, said.Length, false),
            206 => new FetchedRange(fetched with { Body = ReadOnlyMemory<byte>.Empty }, said?.Length, false),
            416 => new FetchedRange(fetched, said?.Length, false),
            _ => new FetchedRange(fetched, LengthOf(fetched), true),
        };
    }

    /// <summary>Whether the part is the one asked for; a wrong part, or several in one, would pass for the file's beginning or end.</summary>
    private static bool IsAsAsked(ContentRangeHeaderValue said, ByteRange range) =>
        range.IsFromEnd ? said.Length is not { } total || said.To == total - 1 : said.From == 0;

    private static long? LengthOf(Fetched fetched) =>
        HeaderOf(fetched, "Content-Encoding") is null or "identity" or "" && long.TryParse(HeaderOf(fetched, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static string? HeaderOf(Fetched fetched, string name) =>
        fetched.Capture.Headers.FirstOrDefault(line => line.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
