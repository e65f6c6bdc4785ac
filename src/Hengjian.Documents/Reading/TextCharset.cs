using System.Text;

namespace Hengjian.Documents.Reading;

/// <summary>Tells the characters of a text file: by its mark, else strictly as UTF-8, else strictly as GB18030, which contains GBK and GB 2312.</summary>
internal static class TextCharset
{
    private const int Gb18030 = 54936;

    /// <summary>The text without its mark; null when the bytes are none of these.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                return new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2);
            }

            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (ArgumentException)
        {
            return DecodeChinese(bytes);
        }
    }

    private static string? DecodeChinese(byte[] bytes)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
