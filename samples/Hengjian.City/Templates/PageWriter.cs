using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hengjian.City.Templates;

/// <summary>Writes a page as text and gives it out as bytes. One is kept for each thread, at most a million characters large.</summary>
internal sealed class PageWriter
{
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static PageWriter? kept;

    private char[] text = new char[1 << 15];
    private int length;

    private PageWriter()
    {
    }

    public static PageWriter Rent()
    {
        var writer = kept ?? new PageWriter();
        kept = null;
        writer.length = 0;
        return writer;
    }

    public byte[] Finish(Encoding encoding)
    {
        var bytes = encoding.GetBytes(text, 0, length);
        if (text.Length <= LargestKept)
        {
            kept = this;
        }

        return bytes;
    }

    /// <summary>Writes markup; the values put into it are escaped.</summary>
    public void Html([InterpolatedStringHandlerArgument("")] ref HtmlHandler html)
    {
    }

    public void Raw(ReadOnlySpan<char> markup)
    {
        if (length + markup.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + markup.Length));
        }

        markup.CopyTo(text.AsSpan(length));
        length += markup.Length;
    }

    public void Text(ReadOnlySpan<char> plain)
    {
        while (true)
        {
            var next = plain.IndexOfAny("&<>\"");
            if (next < 0)
            {
                Raw(plain);
                return;
            }

            Raw(plain[..next]);
            Raw(plain[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            plain = plain[(next + 1)..];
        }
    }

    public void Number(int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Raw(digits[..written]);
    }

    /// <summary>Takes an interpolated string apart without building it.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct HtmlHandler
    {
        private readonly PageWriter writer;

        public HtmlHandler(int literalLength, int formattedCount, PageWriter writer) => this.writer = writer;

        public void AppendLiteral(string literal) => writer.Raw(literal);

        public void AppendFormatted(string? plain) => writer.Text(plain);

        public void AppendFormatted(int number) => writer.Number(number);

        public void AppendFormatted(DateTimeOffset day) => writer.Text(Texts.Wording.Day(day));
    }
}
