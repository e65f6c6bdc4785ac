using System.Buffers;
using System.Text;

namespace Hengjian.Portal.Texts;

/// <summary>A page while it is written, in its own charset. Rented memory: dispose it after sending.</summary>
internal sealed class PageBuffer(bool gbk) : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(32 * 1024);

    public int Length { get; private set; }

    public bool Gbk => gbk;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public PageBuffer Put(Phrase phrase) => Put(gbk ? phrase.Gbk : phrase.Utf8);

    public PageBuffer Put(ReadOnlySpan<byte> ascii)
    {
        Room(ascii.Length);
        ascii.CopyTo(bytes.AsSpan(Length));
        Length += ascii.Length;
        return this;
    }

    /// <summary>Text that is not known beforehand; slower than a phrase.</summary>
    public PageBuffer Put(string text)
    {
        var charset = gbk ? Charsets.Gbk : Encoding.UTF8;
        Room(charset.GetMaxByteCount(text.Length));
        Length += charset.GetBytes(text, bytes.AsSpan(Length));
        return this;
    }

    public PageBuffer Put(int number, int digits = 1)
    {
        Room(12);
        Span<byte> reversed = stackalloc byte[12];
        var count = 0;
        while (number > 0 || count < digits)
        {
            reversed[count++] = (byte)('0' + (number % 10));
            number /= 10;
        }

        while (count > 0)
        {
            bytes[Length++] = reversed[--count];
        }

        return this;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    private void Room(int more)
    {
        if (Length + more <= bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((Length + more) * 2);
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
