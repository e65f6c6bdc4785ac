namespace Hengjian.Core.Captures;

/// <summary>The text of captured bytes and the charset that gave it.</summary>
/// <param name="Text">The decoded text, without a byte order mark; bytes that do not decode become U+FFFD.</param>
/// <param name="Charset">The charset's name in lower case, such as <c>utf-8</c> or <c>gb18030</c>.</param>
/// <remarks>A pure function of bytes and content type; it never fails, whatever the bytes are.</remarks>
public sealed record PageText(string Text, string Charset)
{
    /// <summary>What decided the charset.</summary>
    public CharsetOrigin From { get; init; } = CharsetOrigin.Content;

    /// <summary>The charset in which a browser writes the query of a link on this page: <see cref="Charset"/>, but GBK apart from GB18030, and UTF-8 for UTF-16.</summary>
    public string LinkCharset { get; init; } = Charset;

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The whole payload.</param>
    /// <param name="contentType">The Content-Type header as sent; null when there was none.</param>
    /// <remarks>
    /// The first that says something decides: byte order mark, the header's charset, a meta element or XML declaration in the first
    /// 1,024 bytes, the content itself (UTF-8, else GB18030 or Big5 if it reads like Chinese, else windows-1252). GB2312 and GBK are read as GB18030, which contains them.
    /// Unlike a browser, a declaration in header or page that the bytes plainly contradict is not obeyed (<see cref="CharsetOrigin.Corrected"/>):
    /// what was written is wanted, not its wreck. A byte order mark is always obeyed, and a few broken bytes contradict nothing.
    /// </remarks>
    public static PageText Read(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (CharsetLabel.FromMark(bytes) is var (marked, markLength) && markLength > 0)
        {
            return Decode(bytes[markLength..], marked, CharsetOrigin.Bom);
        }

        var header = CharsetLabel.Normalise(CharsetLabel.FromContentType(contentType));
        var declared = header ?? CharsetDeclaration.Find(bytes);
        return declared is null ? Decode(bytes, CharsetGuess.Of(bytes), CharsetOrigin.Content)
            : CharsetGuess.Against(declared, bytes) is { } contradicting ? Decode(bytes, contradicting, CharsetOrigin.Corrected)
            : Decode(bytes, declared, header is null ? CharsetOrigin.Meta : CharsetOrigin.Header);
    }

    private static PageText Decode(ReadOnlySpan<byte> bytes, string charset, CharsetOrigin from) =>
        new(CharsetText.Decode(bytes, charset, out _), charset == "gbk" ? "gb18030" : charset)
        {
            From = from,
            LinkCharset = charset is "utf-16le" or "utf-16be" ? "utf-8" : charset,
        };
}
