using System.Buffers;

namespace Hengjian.Collect.Fetching;

/// <summary>Bytes that grow in memory borrowed from the shared pool.</summary>
/// <remarks>At most doubled when full, so the memory held is at most twice the bytes, or three times while it grows.</remarks>
internal sealed class PooledBytes : IDisposable
{
    private const int CopiedUpTo = 128 * 1024;
    private const int FirstRoom = 16 * 1024;
    private const int MostRoom = 64 * 1024;

    private byte[] held = [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Span => held.AsSpan(0, Count);

    /// <summary>Room for at least one more byte and at most 64 KB; <see cref="Advance"/> says how much of it was filled.</summary>
    public Memory<byte> Room()
    {
        MakeRoom(Count + 1);
        return held.AsMemory(Count, Math.Min(held.Length - Count, MostRoom));
    }

    public void Advance(int count) => Count += count;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(Count + bytes.Length);
        bytes.CopyTo(held.AsSpan(Count));
        Count += bytes.Length;
    }

    /// <summary>Hands the bytes over for good; nothing is left here.</summary>
    /// <remarks>A large block is handed over as it lies, with its spare room, instead of being held twice.</remarks>
    public ReadOnlyMemory<byte> Take()
    {
        ReadOnlyMemory<byte> taken = held.AsMemory(0, Count);
        if (Count <= CopiedUpTo)
        {
            taken = taken.ToArray();
        }
        else
        {
            held = [];
        }

        Count = 0;
        return taken;
    }

    public void Dispose()
    {
        if (held.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(held);
            held = [];
        }

        Count = 0;
    }

    private void MakeRoom(int needed)
    {
        if (needed <= held.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(FirstRoom, held.Length * 2)));
        held.AsSpan(0, Count).CopyTo(larger);
        if (held.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(held);
        }

        held = larger;
    }
}
