namespace Hengjian.Core.Captures;

/// <summary>The charset in which bytes are written, told from the bytes alone.</summary>
internal static class CharsetGuess
{
    /// <summary>The least share of common hanzi that makes a text Chinese.</summary>
    private const double Chinese = 0.3;

    /// <summary>The most share of common hanzi that a text read in a wrong charset has.</summary>
    private const double Mangled = 0.2;

    /// <summary>The charset of bytes that nothing is declared about.</summary>
    /// <returns>UTF-16 by its zero bytes; UTF-8 where the bytes are UTF-8; GBK or Big5 where they decode and read like Chinese; else windows-1252.</returns>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        WideOf(bytes) ?? (Utf8Tally.Of(bytes).IsUtf8 ? "utf-8" : ChineseOf(bytes) ?? "windows-1252");

    /// <summary>The charset that a declaration should have named.</summary>
    /// <returns>Null where the bytes do not plainly contradict the declaration.</returns>
    public static string? Against(string declared, ReadOnlySpan<byte> bytes)
    {
        if (declared is "utf-16le" or "utf-16be")
        {
            return bytes.Length > 3 && bytes.IndexOf((byte)0) < 0 && Of(bytes) is var narrow and not "windows-1252" ? narrow : null;
        }

        if (declared == "iso-2022-jp" || bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
        {
            return bytes.IndexOf((byte)0) >= 0 ? WideOf(bytes) : null;
        }

        if (WideOf(bytes) is { } wide)
        {
            return wide;
        }

        var tally = Utf8Tally.Of(bytes);
        return declared == "utf-8" ? (tally.Faults > tally.Characters ? ChineseOf(bytes) : null)
            : tally is { IsUtf8: true, Characters: > 0 } ? AgainstUtf8(declared, bytes, tally)
            : ChineseOf(bytes) is { } chinese && Family(chinese) != Family(declared) && Share(declared, bytes) < Mangled ? chinese
            : null;
    }

    /// <summary>Whether bytes that are UTF-8 mean what was declared all the same: a short text in GBK may be UTF-8 by chance, with one character for each two bytes.</summary>
    private static string? AgainstUtf8(string declared, ReadOnlySpan<byte> bytes, Utf8Tally tally)
    {
        var declaredText = CharsetText.Decode(bytes, declared, out var faults);
        var sharedByUtf8 = CommonHanzi.ShareIn(CharsetText.Decode(bytes, "utf-8", out _));
        return CharsetLabel.IsSingleByte(declared) || faults > tally.Faults || sharedByUtf8 > CommonHanzi.ShareIn(declaredText) ? "utf-8" : null;
    }

    private static string? ChineseOf(ReadOnlySpan<byte> bytes)
    {
        var simplified = Share("gbk", bytes);
        var traditional = Share("big5", bytes);
        return Math.Max(simplified, traditional) < Chinese ? null : simplified >= traditional ? "gbk" : "big5";
    }

    /// <summary>The share of common hanzi; 0 where the bytes do not decode, but for one broken sequence in a hundred bytes.</summary>
    private static double Share(string charset, ReadOnlySpan<byte> bytes)
    {
        var text = CharsetText.Decode(bytes, charset, out var faults);
        return faults > bytes.Length / 100 ? 0 : CommonHanzi.ShareIn(text);
    }

    /// <summary>UTF-16 without a mark: of the first kilobyte's pairs at least a fifth is ASCII. A few hanzi have a zero byte on the other side, such as 一 and 开.</summary>
    private static string? WideOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 1024)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 && head[i ^ 1] is (>= 0x20 and < 0x7F) or 9 or 10 or 13 ? 1 : 0;
        }

        var (most, least) = (Math.Max(zeros[0], zeros[1]), Math.Min(zeros[0], zeros[1]));
        return head.Length < 8 || most * 10 < head.Length || least * 4 > most ? null : zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
    }

    private static string Family(string charset) => charset == "gb18030" ? "gbk" : charset;
}
