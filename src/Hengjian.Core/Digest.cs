using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Hengjian.Core;

/// <summary>The SHA-256 digest of captured bytes: 64 hexadecimal digits in lower case.</summary>
public readonly record struct Digest : IComparable<Digest>
{
    private Digest(string text) => Text = text;

    /// <summary>The digits.</summary>
    public string Text { get; }

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads 64 hexadecimal digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Digest digest)
    {
        digest = default;
        if (text is not { Length: 64 } || !text.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        digest = new Digest(text.ToLowerInvariant());
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
