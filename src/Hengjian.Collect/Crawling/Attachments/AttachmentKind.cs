using Hengjian.Collect.Fetching;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Compares what a file is with what its ending says.</summary>
internal static class AttachmentKind
{
    /// <summary>Judges the first bytes.</summary>
    /// <param name="ending">The ending of the address, such as <c>.pdf</c>.</param>
    /// <param name="expected">What a file with that ending should be.</param>
    /// <param name="first">The first bytes, not empty.</param>
    /// <param name="kind">What the file is; null with a verdict.</param>
    /// <returns>The verdict with its words; null when there is a file of a known kind, whole or not.</returns>
    public static (AttachmentVerdict Verdict, string Words)? Judge(string ending, IReadOnlyList<FileKind> expected, FetchedRange first, out FileKind? kind)
    {
        var head = first.Bytes.Span;
        var type = first.Fetched.Capture.ContentType;
        var found = FileKinds.Of(head, expected);
        kind = null;
        if (found is null)
        {
            return FileKinds.IsFullyKnown(ending)
                ? (AttachmentVerdict.NotProven, $"内容不是可以识别的{expected[0].Name}，可能已加密或损坏")
                : (AttachmentVerdict.Alive, $"内容的格式不能识别，与扩展名 {ending} 是否相符未核实");
        }

        var isPage = found == FileKinds.Page;
        var isWords = isPage || found == FileKinds.PlainText || found == FileKinds.Xml || found == FileKinds.WebArchive;
        if (!isWords || IsInOrder(ending, found, head, type))
        {
            kind = isPage && expected.Contains(FileKinds.PlainText) ? FileKinds.PlainText : found;
            return null;
        }

        // Said to be the file that the ending promises, and a page: whatever opens such files refuses it.
        if (isPage && !MediaType.IsText(type) && !FileKinds.IsForOffice(ending))
        {
            return (AttachmentVerdict.Dead, $"扩展名是 {ending}，服务器也声明为 {type}，送来的却是网页，打不开");
        }

        return (AttachmentVerdict.NeedsProof, $"扩展名是 {ending}，服务器送来的却是{found.Name}");
    }

    /// <summary>The remark on a file that is not what its ending says (zh-CN); null when it is.</summary>
    public static string? RemarkOn(string ending, IReadOnlyList<FileKind> expected, FileKind kind) => expected.Contains(kind) ? null
        : FileKinds.IsForOffice(ending) ? $"扩展名是 {ending}，内容其实是{kind.Name}；办公软件一般仍可打开"
        : $"扩展名是 {ending}，内容其实是{kind.Name}，可能无法直接打开";

    private static bool IsInOrder(string ending, FileKind found, ReadOnlySpan<byte> head, string? type)
    {
        if (FileKinds.Expected(ending)!.Contains(FileKinds.PlainText))
        {
            // A text file may hold the source of a page; sent as a page it is one.
            return found != FileKinds.Page || !IsHtml(type);
        }

        return FileKinds.IsForOffice(ending) && (found == FileKinds.Page ? WebPage.IsOffices(head, type) : !IsHtml(type) && !IsMessage(head));
    }

    private static bool IsHtml(string? type) => (type ?? "").Contains("html", StringComparison.OrdinalIgnoreCase);

    // What an interface says instead of sending the file.
    private static bool IsMessage(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}
