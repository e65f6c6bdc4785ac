using System.IO.Compression;

namespace Hengjian.Collect.Fetching;

/// <summary>Reads "deflate" in either form that servers send: with the zlib header, as the standard wants, or bare.</summary>
internal sealed class DeflateEitherStream(Stream compressed) : ReadingStream
{
    private Stream? decoder;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        decoder ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await decoder.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            decoder?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var head = new byte[2];
        var length = await compressed.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        var whole = new PrefixedStream(head.AsMemory(0, length), compressed);
        var hasZlibHeader = length == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return hasZlibHeader ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
