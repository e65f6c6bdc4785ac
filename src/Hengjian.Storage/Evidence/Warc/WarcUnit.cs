using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>Records that belong together and are appended in one write, each a gzip member.</summary>
internal sealed class WarcUnit
{
    private readonly MemoryStream bytes = new();
    private readonly List<int> parts = [];

    /// <summary>The members, one after the other.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.GetBuffer().AsMemory(0, (int)bytes.Length);

    /// <summary>The members' lengths.</summary>
    public IReadOnlyList<int> Parts => parts;

    /// <summary>Adds a record.</summary>
    public void Add(WarcHead head, ReadOnlySpan<byte> block) => Add(head, block, Digest.Of(block));

    /// <summary>Adds a record whose block's digest is known.</summary>
    public void Add(WarcHead head, ReadOnlySpan<byte> block, Digest digest) =>
        parts.Add(GzipMember.Append(bytes, head.Close(digest, block.Length), block, WarcRecord.End));
}
