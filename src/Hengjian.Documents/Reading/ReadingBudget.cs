namespace Hengjian.Documents.Reading;

/// <summary>What of the limits is left while one file with everything in it is read.</summary>
internal sealed class ReadingBudget(string file, ReadingLimits limits)
{
    private long bytes = limits.Bytes;
    private long entries = limits.Entries;
    private long pieces = limits.Pieces;

    public ReadingLimits Limits => limits;

    /// <summary>Whether a limit of the whole was passed, so that no further member may be tried.</summary>
    public bool IsSpent { get; private set; }

    public long BytesLeft => bytes;

    public void TakeBytes(long count) => Take(ref bytes, count, $"解压后的内容超过上限（{limits.Bytes / (1024 * 1024)} MB）");

    public void TakeEntries(long count) => Take(ref entries, count, $"包含的文件超过上限（{limits.Entries} 个）");

    public void TakePiece() => Take(ref pieces, 1, $"文字超过上限（{limits.Pieces} 处）");

    private void Take(ref long left, long count, string reason)
    {
        if (count > left)
        {
            IsSpent = true;
            throw new UnreadableDocumentException(file, reason, "请拆分文件后重新上传");
        }

        left -= count;
    }
}
