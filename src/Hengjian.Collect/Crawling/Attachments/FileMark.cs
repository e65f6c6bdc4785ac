namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Bytes by which a file format is known (its magic number).</summary>
/// <param name="Offset">Where they stand.</param>
/// <param name="Bytes">The bytes.</param>
internal readonly record struct FileMark(int Offset, byte[] Bytes)
{
    /// <summary>Whether a file's first bytes hold the mark.</summary>
    public bool Stands(ReadOnlySpan<byte> head) => head.Length >= Offset + Bytes.Length && head[Offset..].StartsWith(Bytes);
}
