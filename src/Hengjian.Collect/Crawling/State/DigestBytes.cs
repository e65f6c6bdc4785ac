using Hengjian.Core;

namespace Hengjian.Collect.Crawling.State;

/// <summary>A digest as its 32 bytes.</summary>
internal static class DigestBytes
{
    /// <summary>The bytes.</summary>
    public static byte[] Of(Digest digest) => Convert.FromHexString(digest.Text);

    /// <summary>Reads the bytes.</summary>
    /// <exception cref="InvalidDataException">They are not 32.</exception>
    public static Digest Read(ReadOnlySpan<byte> bytes) =>
        Digest.TryParse(Convert.ToHexStringLower(bytes), out var digest) ? digest : throw new InvalidDataException("采集状态文件里的摘要值不完整：文件已损坏，请移走它再重新采集");
}
