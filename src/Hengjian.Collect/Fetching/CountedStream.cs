namespace Hengjian.Collect.Fetching;

/// <summary>Counts the bytes read through it, so that compressed and decompressed sizes can be compared. It does not own what it reads from.</summary>
internal sealed class CountedStream(Stream inner) : ReadingStream
{
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count += read;
        return read;
    }
}
