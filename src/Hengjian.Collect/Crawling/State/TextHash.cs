using System.Security.Cryptography;
using System.Text;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The 16 bytes under which a text is looked up: the beginning of its SHA-256 digest.</summary>
internal static class TextHash
{
    /// <summary>The length.</summary>
    public const int Length = 16;

    /// <summary>Computes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="round">0, or, for the text that finds another one under its hash, 1, 2, …</param>
    /// <param name="hash">At least <see cref="Length"/> bytes.</param>
    public static void Of(string text, int round, Span<byte> hash)
    {
        const int Usual = 1024;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        var bytes = most <= Usual ? stackalloc byte[Usual] : new byte[most];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        if (round > 0)
        {
            bytes[length++] = (byte)round;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], digest);
        digest[..Length].CopyTo(hash);
    }
}
