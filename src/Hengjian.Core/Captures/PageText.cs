using System.Text.Unicode;

namespace Hengjian.Core.Captures;

/// <summary>The text of captured bytes and the charset that gave it.</summary>
/// <param name="Text">The decoded text, without a byte order mark; bytes that do not decode become U+FFFD.</param>
/// <param name="Charset">The charset's name in lower case, such as <c>utf-8</c> or <c>gb18030</c>.</param>
/// <remarks>A pure function of bytes and content type; it never fails, whatever the bytes are.</remarks>
public sealed record PageText(string Text, string Charset)
{
    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The whole payload.</param>
    /// <param name="contentType">The Content-Type header as sent; null when there was none.</param>
    /// <remarks>
    /// The first that says something decides: byte order mark, the header's charset, a meta element or XML declaration in the first
    /// 1,024 bytes, the content itself (UTF-8 if it is valid UTF-8, else GB18030). GB2312 and GBK are read as GB18030, which contains them.
    /// A declaration is obeyed as browsers obey it, even where the bytes contradict it.
    /// </remarks>
    public static PageText Read(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (CharsetLabel.FromMark(bytes) is var (marked, markLength) && markLength > 0)
        {
            return Decode(bytes[markLength..], marked);
        }

        var charset = CharsetLabel.Normalise(CharsetLabel.FromContentType(contentType))
            ?? CharsetDeclaration.Find(bytes)
            ?? (Utf8.IsValid(bytes) ? "utf-8" : "gb18030");
        return Decode(bytes, charset);
    }

    private static PageText Decode(ReadOnlySpan<byte> bytes, string charset) =>
        new(CharsetLabel.EncodingOf(charset).GetString(bytes), charset);
}
