using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>Writes bytes that did not come by HTTP, and the record that begins a file.</summary>
internal static class ResourceUnit
{
    /// <summary>How the address of bytes kept by themselves begins: they are named by their digest (RFC 6920).</summary>
    public const string AddressStart = "ni:///sha-256;";

    /// <summary>The unit of some bytes.</summary>
    public static (WarcUnit Unit, UnitFacts Facts) Make(UnitIdentity identity, ReadOnlySpan<byte> bytes, Digest digest, DateTimeOffset at)
    {
        var name = Convert.ToBase64String(Convert.FromHexString(digest.Text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var unit = new WarcUnit();
        unit.Add(
            new WarcHead("resource", identity.IdOf(0), at)
                .Add("WARC-Target-URI", AddressStart + name)
                .Add("WARC-Payload-Digest", WarcHead.LabelOf(digest))
                .Add("Content-Type", "application/octet-stream"),
            bytes,
            digest);
        return (unit, new UnitFacts(identity.Key, null, null, new HeldPayload(digest, bytes.Length, 0, null)));
    }

    /// <summary>The unit that begins a file (ISO 28500, clause 6.1).</summary>
    public static (WarcUnit Unit, UnitFacts Facts) MakeHead(UnitIdentity identity, string fileName, DateTimeOffset at)
    {
        var unit = new WarcUnit();
        unit.Add(
            new WarcHead("warcinfo", identity.IdOf(0), at).Add("WARC-Filename", fileName).Add("Content-Type", "application/warc-fields"),
            "software: Hengjian\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"u8);
        return (unit, new UnitFacts(identity.Key, null, null, null));
    }
}
